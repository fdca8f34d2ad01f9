package org.commonsgovernance.collect.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

class CsvTableProperties {
    private static final Columns COLUMNS = new Columns().required("a").required("b");

    @Property(tries = 500)
    void what_is_written_is_read(
            @ForAll @NotEmpty @Size(max = 5)
                    List<
                                    @StringLength(min = 1, max = 8) @CharRange(from = 'x', to = 'z')
                                    @Chars({'"', ',', ';', '\n', '='}) String>
                            cells) {
        String text = cells.stream()
                .map(cell -> "v" + cell.replace("\"", "\"\"") + "v")
                .map(cell -> "\"" + cell + "\",1\n")
                .collect(Collectors.joining("", "a,b\n", ""));
        Problems problems = new Problems();
        List<String> read = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();

        CsvTable.read(new SourceFile("t", text), COLUMNS, problems, row -> {
            read.add(row.text("a"));
            lines.add(row.line());
        });

        assertThat(problems.isEmpty()).isTrue();
        assertThat(read)
                .containsExactlyElementsOf(
                        cells.stream().map(cell -> "v" + cell + "v").toList());
        List<Integer> expected = new ArrayList<>();
        int line = 2;
        for (String cell : cells) {
            expected.add(line);
            line += 1 + (int) cell.chars().filter(c -> c == '\n').count();
        }
        assertThat(lines).isEqualTo(expected);
    }

    @Property(tries = 500)
    void no_text_breaks_it(
            @ForAll @StringLength(max = 60) @Chars({'a', 'b', ',', '"', '\n', '\r', ';', ' ', '\t'}) String rest) {
        Problems problems = new Problems();

        CsvTable.read(new SourceFile("t", "a,b\n" + rest), COLUMNS, problems, row -> {
            row.number("b", 0, 1);
            assertThat(row.line()).isPositive();
        });

        assertThat(problems.size()).isNotNegative();
    }
}
