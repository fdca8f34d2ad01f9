package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyoneLabelsTest {
    private static final Set<String> STANDARD = AnyoneLabels.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {"good first issue", "Good-First-Issue", "help_wanted", "meta/up-for-grabs", "\u2728 Help Wanted:"
            })
    void labels_are_known_however_they_are_written(String label) {
        assertThat(AnyoneLabels.marks(List.of("bug", label), STANDARD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a good first issue", "no-help-wanted", "help", "first", "", "/", ":"})
    void what_only_sounds_alike_is_no_mark(String label) {
        assertThat(AnyoneLabels.marks(List.of(label), STANDARD)).isFalse();
    }

    @Test
    void a_list_of_ones_own_is_read_in_the_same_form() {
        assertThat(AnyoneLabels.parse("# ours\n\nKnot-Me\n")).containsExactly("knot me");
    }
}
