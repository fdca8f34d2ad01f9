package org.commonsgovernance.rules.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

/** Comments that are meant as such are not told of, and texts that lose their end are. */
class YamlLossesTest {
    private static List<Problem> told(String text) {
        return YamlLosses.of(new SourceFile("x.yaml", text));
    }

    @Test
    void tells_of_a_sentence_that_ends_at_a_number_of_a_meeting() {
        assertThat(told("id: x\nreason: As decided in meeting #12, for a year.\n"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.line()).isEqualTo(2);
                    assertThat(one.column()).isEqualTo(31);
                });
    }

    @Test
    void tells_of_a_sentence_that_is_not_finished_where_a_comment_begins() {
        assertThat(told("reason: We follow C # and others do not\n")).hasSize(1);
    }

    @Test
    void tells_of_an_entry_that_is_read_as_part_of_the_one_before() {
        assertThat(told("why:\n  - One.\n    - Two.\n    - Three.\n"))
                .extracting(Problem::line)
                .containsExactly(3, 4);
    }

    @Test
    void says_nothing_of_comments_that_are_meant_as_such() {
        assertThat(told("""
                # all of it
                place: 1 # counted from 1
                reason: A whole sentence. # so said the board
                name: Open workshop   # as on the sign
                at: 2025-01-01/2025-12-31  # its last day
                """)).isEmpty();
    }

    @Test
    void says_nothing_of_a_file_that_is_no_yaml() {
        assertThat(told("a: b: c\n")).isEmpty();
    }

    @Property(tries = 200)
    void says_nothing_of_a_text_in_quotes(
            @ForAll @CharRange(from = ' ', to = '!') @CharRange(from = '#', to = '[') @StringLength(max = 30)
                    String text) {
        assertThat(told("reason: \"" + text + "\"\nplace: 1\n")).isEmpty();
    }

    @Property(tries = 200)
    void tells_of_every_sentence_that_loses_a_word_that_begins_with_the_sign(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 20) String last) {
        assertThat(told("reason: As we said #" + last + "\n")).hasSize(1);
    }
}
