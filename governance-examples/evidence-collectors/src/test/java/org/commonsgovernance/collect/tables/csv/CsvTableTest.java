package org.commonsgovernance.collect.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private final Problems problems = new Problems();

    private List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        Columns columns =
                new Columns().required("name", "who").required("number").optional("note");
        CsvTable.read(new SourceFile("t.csv", text), columns, problems, row -> {
            Long number = row.number("number", 0, 1000);
            rows.add(row.line() + " " + row.text("name") + " " + number + " " + row.text("note"));
        });
        return rows;
    }

    private List<String> told() {
        return problems.failure().problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found(String separator) {
        String text = "name,number,note\nAnn,1,\"a , ; | b\"\n".replace(",", separator);

        assertThat(rows(text)).containsExactly("2 Ann 1 " + "a , ; | b".replace(",", separator));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void columns_may_come_in_any_order_under_other_names_with_others_between() {
        assertThat(rows("\ufeffextra, NUMBER ,Who\nx,1,Ann\n")).containsExactly("2 Ann 1 ");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void quotes_hold_separators_quotes_and_line_ends() {
        assertThat(rows("name,number\n\"A \"\"B\"\", C\",1\n\"D\nE\",2\nF,3\n"))
                .containsExactly("2 A \"B\", C 1 ", "3 D\nE 2 ", "5 F 3 ");
    }

    @Test
    void line_ends_of_other_systems_and_empty_lines_make_no_difference() {
        assertThat(rows("\r\nname,number\r\n\r\nAnn,1\r\n,\r\nBob,2")).containsExactly("4 Ann 1 ", "6 Bob 2 ");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void formulas_stay_text_and_are_no_numbers() {
        assertThat(rows("name,number\n=HYPERLINK(\"x\"),1\n@SUM(A1),=1+1\n"))
                .containsExactly("2 =HYPERLINK(\"x\") 1 ", "3 @SUM(A1) null ");
        assertThat(told()).containsExactly("3:10 number: \"=1+1\" is no whole number; write digits only, as 1250");
    }

    @Test
    void every_wrong_number_is_told_with_line_and_column() {
        rows("note,number,name\nx,1.5,a\n\"y,z\",-1,b\n\"two\nlines\",many,c\n,,d\n,99999999999999999999,e\n,1001,f\n");

        assertThat(told())
                .containsExactly(
                        "2:3 number: \"1.5\" is no whole number; write digits only, as 1250",
                        "3:7 number: \"-1\" is no whole number; write digits only, as 1250",
                        "5:8 number: \"many\" is no whole number; write digits only, as 1250",
                        "6:2 number: \"\" is no whole number; write digits only, as 1250",
                        "7:2 number: \"99999999999999999999\" is no whole number; write digits only, as 1250",
                        "8:2 number: 1001 is more than 1000");
    }

    @Test
    void missing_columns_are_all_told_and_what_is_close_is_named() {
        assertThat(rows("nmae,value\nAnn,1\n")).isEmpty();

        assertThat(told())
                .containsExactly(
                        "1:1 there is no column \"name\" (did you mean \"nmae\"?); there are nmae, value",
                        "1:1 there is no column \"number\"; there are nmae, value");
    }

    @Test
    void a_column_that_comes_twice_is_told() {
        assertThat(rows("name,number,who\nAnn,1,Bob\n")).isEmpty();

        assertThat(told()).containsExactly("1:13 there is a column \"name\" already, the 1.");
    }

    @Test
    void rows_too_short_or_too_long_are_told_and_the_others_read() {
        assertThat(rows("name,number\nAnn\nBob,1,x\nCid,2,,\nDan,3\n")).containsExactly("4 Cid 2 ", "5 Dan 3 ");

        assertThat(told())
                .containsExactly(
                        "2:1 this row has 1 cell, the first line 2; put a cell that holds the separator in quotes",
                        "3:7 this row has 3 cells, the first line 2; put a cell that holds the separator in quotes");
    }

    @Test
    void a_quote_that_nothing_closes_is_told() {
        assertThat(rows("name,number\nAnn,1\n\"Bob,2\nCid,3\n")).containsExactly("2 Ann 1 ");

        assertThat(told()).singleElement().asString().contains("can't be read from here on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  "})
    void an_empty_table_is_told(String text) {
        assertThat(rows(text)).isEmpty();
        assertThat(told()).containsExactly("1:1 the table is empty");
    }
}
