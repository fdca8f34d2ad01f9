package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnyOfProperties {
    private static final AnyOf WORDS = AnyOf.of("abba", "abc", "b c", "c-");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aAbBcC -").ofMaxLength(12);
    }

    @Property
    void words_are_found_wherever_they_are_and_in_either_case(@ForAll("texts") String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isThere =
                lower.contains("abba") || lower.contains("abc") || lower.contains("b c") || lower.contains("c-");
        assertThat(WORDS.in(text)).isEqualTo(isThere);
    }

    @Test
    void letters_that_only_look_alike_are_others() {
        assertThat(AnyOf.of("kind").in("\u212aind")).isFalse();
        assertThat(AnyOf.of("kind").in("\u00e9 Kind")).isTrue();
    }
}
