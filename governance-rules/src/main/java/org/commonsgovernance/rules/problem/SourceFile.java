package org.commonsgovernance.rules.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** A text with the name that messages call it by. Line ends are {@code \n}, whatever they were. */
public final class SourceFile {
    /** Of longer lines a part is shown, so that one message stays one message. */
    private static final int SHOWN = 160;

    private static final Set<Character> ODD_LINE_ENDS = Set.of('\u0085', '\u2028', '\u2029');

    private final String name;
    private final String text;
    private final int[] lineStarts;

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.lineStarts = lineStarts(this.text);
    }

    /**
     * Decodes UTF-8, with or without a byte-order mark.
     *
     * @throws InvalidInputException if the bytes are not UTF-8, naming the first that is not
     */
    public static SourceFile decode(String name, byte[] bytes) {
        requireText(name, bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            SourceFile file = new SourceFile(name, text.startsWith("\ufeff") ? text.substring(1) : text);
            file.requireOrdinaryLines();
            return file;
        } catch (CharacterCodingException e) {
            long line = IntStream.range(0, buffer.position())
                    .filter(index -> bytes[index] == '\n')
                    .count();
            throw InvalidInputException.of(
                    name,
                    "is not a UTF-8 text: byte %d, in line %d, starts no character; save it as UTF-8"
                            .formatted(buffer.position() + 1, line + 1));
        }
    }

    /** What is no text at all, or one in another coding, is told as that and not as a mistake in the text. */
    private static void requireText(String name, byte[] bytes) {
        boolean isLittleEndian = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        boolean isBigEndian = bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        if (isLittleEndian || isBigEndian) {
            throw InvalidInputException.of(name, "is a UTF-16 text; save it as UTF-8");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw InvalidInputException.of(
                        name, "is no UTF-8 text: byte " + (i + 1) + " is zero; is it a program, a picture, or UTF-16?");
            }
        }
    }

    /** Characters that some readers take for line ends and others do not would put every message in a wrong place. */
    private void requireOrdinaryLines() {
        int odd = IntStream.range(0, text.length())
                .filter(index -> ODD_LINE_ENDS.contains(text.charAt(index)))
                .findFirst()
                .orElse(-1);
        if (odd >= 0) {
            throw InvalidInputException.of(
                    name,
                    "holds the line separator U+%04X after %d characters; end lines as text files do"
                            .formatted((int) text.charAt(odd), odd));
        }
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** Where in the text a place is, line and column counted from 1; a place outside is moved to the nearest in it. */
    public int index(int line, int column) {
        int inside = Math.max(1, Math.min(line, lineStarts.length));
        int start = lineStarts[inside - 1];
        int end = inside < lineStarts.length ? lineStarts[inside] - 1 : text.length();
        return Math.max(start, Math.min(start + column - 1, end));
    }

    /** A mistake at a place, with its line or, where that is long, the part around the place. */
    public Problem problem(int line, int column, String message) {
        if (line < 1 || line > lineStarts.length) {
            return new Problem(name, line, column, message, null, 0);
        }
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        int from = column <= SHOWN ? start : Math.min(end, start + column - SHOWN / 2);
        String excerpt = text.substring(from, Math.min(end, from + SHOWN));
        return new Problem(name, line, column, message, excerpt, column - (from - start));
    }

    /** A mistake at a code point of the text, counted from 0. */
    public Problem problemAt(int codePoint, String message) {
        int index = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return problem(line + 1, index - lineStarts[line] + 1, message);
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(index -> text.charAt(index) == '\n')
                                .map(index -> index + 1))
                .toArray();
    }
}
