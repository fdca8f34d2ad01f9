package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Texts after changes are what the editor holds, whatever their line ends and characters. */
class DocumentProperties {
    private static final String[] PIECES = {"a", "rule", "\n", "\r\n", "\r", "🚲", "𝔘", "é", " ", "\t", "", "\u2028"};

    @Property(tries = 1_000)
    void changesGiveWhatReplacingByHandGives(@ForAll Random random) {
        String text = text(random);
        Document document = new Document("file:///x.drl", Path.of("x.drl"), 1, text);
        for (int i = 0; i < 5; i++) {
            int[] places = {boundary(text, random), boundary(text, random)};
            int from = Math.min(places[0], places[1]);
            int to = Math.max(places[0], places[1]);
            String instead = text(random);
            Range range = new Range(position(text, from), position(text, to));
            document = document.changed(i, List.of(new TextDocumentContentChangeEvent(range, instead)));
            text = text.substring(0, from) + instead + text.substring(to);
            assertThat(document.text()).isEqualTo(text);
        }
    }

    @Property(tries = 1_000)
    void aPlaceOutsideOfTheTextIsMovedIntoIt(@ForAll Random random) {
        String text = text(random);
        int offset = Lines.of(text).offset(new Position(random.nextInt(40) - 2, random.nextInt(60) - 2));
        assertThat(offset).isBetween(0, text.length());
        assertThat(boundary(text, offset)).isEqualTo(offset);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(20);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** A place between characters, and not between the two signs that end a line. */
    private static int boundary(String text, Random random) {
        int at = boundary(text, random.nextInt(text.length() + 1));
        boolean splitsLineEnd = at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n';
        return splitsLineEnd ? at + 1 : at;
    }

    private static int boundary(String text, int at) {
        boolean splits =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return splits ? at - 1 : at;
    }

    /** Counted by the protocol's own words: lines end in CR LF, LF or CR. */
    private static Position position(String text, int offset) {
        String[] lines = text.substring(0, offset).split("\r\n|\n|\r", -1);
        return new Position(lines.length - 1, lines[lines.length - 1].length());
    }
}
