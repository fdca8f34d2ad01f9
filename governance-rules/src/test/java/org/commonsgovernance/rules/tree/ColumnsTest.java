package org.commonsgovernance.rules.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Columns that count characters become columns that count UTF-16 units. */
class ColumnsTest {
    private static final String TEXT = "a: 1\nb𝄞c: 𝄞𝄞\n\nd: 2\n";

    @Test
    void countsACharacterBeyondThePlaneTwice() {
        Columns columns = new Columns(TEXT);
        assertThat(columns.of(1, 4)).isEqualTo(4);
        assertThat(columns.of(2, 2)).isEqualTo(2);
        assertThat(columns.of(2, 3)).isEqualTo(4);
        assertThat(columns.of(2, 8)).isEqualTo(11);
        assertThat(columns.of(4, 4)).isEqualTo(4);
    }

    @Test
    void answersInAnyOrderAndBehindTheEnd() {
        Columns columns = new Columns(TEXT);
        assertThat(columns.of(4, 1)).isEqualTo(1);
        assertThat(columns.of(2, 3)).isEqualTo(4);
        assertThat(columns.of(2, 1)).isEqualTo(1);
        assertThat(columns.of(9, 5)).isEqualTo(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "ß", "𝄞", "\n", " ").list().ofMaxSize(30).map(all -> String.join("", all));
    }

    /** Counted anew from the start of the line each time. */
    @Property(tries = 200)
    void givesWhatCountingFromTheLinesStartGives(
            @ForAll("texts") String text,
            @ForAll List<@net.jqwik.api.constraints.IntRange(min = 0, max = 60) Integer> asked) {
        Columns columns = new Columns(text);
        String[] lines = text.split("\n", -1);
        for (int one : asked) {
            int line = one % lines.length;
            String written = lines[line];
            int characters = written.codePointCount(0, written.length());
            int wanted = characters == 0 ? 0 : one % characters;
            assertThat(columns.of(line + 1, wanted + 1)).isEqualTo(written.offsetByCodePoints(0, wanted) + 1);
        }
    }
}
