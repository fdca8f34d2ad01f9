package org.commonsgovernance.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that gitmailmap documents, each checked by hand against {@code git check-mailmap}. */
class MailmapTest {
    private static final Mailmap MAP = Mailmap.parse("""
            # who is who
            Known As <a@old.example>
            <b@new.example> <B@Old.example>
            Cee <c@new.example> <c@old.example>
            Dee One <d1@new.example> One <d@shared.example>
            Dee Two <d2@new.example> two <d@shared.example>
            Loop <x@loop.example> <y@loop.example>
            Loop <y@loop.example> <x@loop.example>
            no entry at all
            Broken <unclosed
            Later <e@x.example> <e@old.example>
            Latest <e@x.example> <e@old.example>
            """);

    @ParameterizedTest
    @CsvSource(textBlock = """
            Any,     a@old.example,     Known As, a@old.example
            Any,     b@old.example,     Any,      b@new.example
            Any,     c@old.example,     Cee,      c@new.example
            ONE,     d@shared.example,  Dee One,  d1@new.example
            Two,     d@shared.example,  Dee Two,  d2@new.example
            Three,   d@shared.example,  Three,    d@shared.example
            Any,     y@loop.example,    Loop,     x@loop.example
            Any,     e@old.example,     Latest,   e@x.example
            Any,     z@none.example,    Any,      z@none.example
            """)
    void a_person_is_who_the_map_says(String name, String mail, String knownName, String knownMail) {
        assertThat(MAP.canonical(new Ident(name, mail))).isEqualTo(new Ident(knownName, knownMail));
    }

    @Test
    void an_empty_map_renames_nobody() {
        assertThat(Mailmap.parse("").canonical(new Ident("A", "a@b.example"))).isEqualTo(new Ident("A", "a@b.example"));
    }
}
