package org.commonsgovernance.collect.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhraseTableTest {
    @Test
    void the_standard_table_can_be_read_and_says_something_of_every_meaning() {
        PhraseTable table = PhraseTable.standard();
        for (Meaning meaning : Meaning.values()) {
            assertThat(table.said(meaning)).as(meaning.name()).isNotEmpty();
        }
    }

    @Test
    void a_mistake_is_told_with_its_line() {
        assertThatThrownBy(() -> new PhraseTable("# fine\nsay | DCO | <nothing> here\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("phrases, line 2: no class <nothing>");
        assertThatThrownBy(() -> new PhraseTable("sing | x\n")).hasMessage("phrases, line 1: no kind of row: sing");
        assertThatThrownBy(() -> new PhraseTable("say | DCO | a ..\n")).hasMessageContaining("no phrase");
    }
}
