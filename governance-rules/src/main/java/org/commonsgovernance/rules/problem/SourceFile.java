package org.commonsgovernance.rules.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text with the name that messages call it by. Line ends are {@code \n}, whatever they were. */
public final class SourceFile {
    /** Of longer lines a part is shown, so that one message stays one message. */
    private static final int SHOWN = 160;

    private final String name;
    private final String text;

    /** Most files are read and never spoken of: found when first asked for. */
    private volatile int @Nullable [] lineStarts;

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Decodes UTF-8, with or without a byte-order mark.
     *
     * @throws InvalidInputException if the bytes are not UTF-8, naming the first that is not
     */
    public static SourceFile decode(String name, byte[] bytes) {
        boolean isAscii = requireText(name, bytes);
        if (isAscii) {
            return new SourceFile(name, new String(bytes, StandardCharsets.US_ASCII));
        }
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

    /**
     * What is no text at all, or one in another coding, is told as that and not as a mistake in the text.
     *
     * @return whether every byte is a character of its own
     */
    private static boolean requireText(String name, byte[] bytes) {
        boolean isLittleEndian = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        boolean isBigEndian = bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        double zeros = zeros(bytes); // of ASCII three quarters in UTF-32, half in UTF-16
        if (isLittleEndian || isBigEndian || zeros > 0.3) {
            throw InvalidInputException.of(name, "is a UTF-" + (zeros > 0.6 ? 32 : 16) + " text; save it as UTF-8");
        }
        boolean isAscii = true;
        for (int i = 0; i < bytes.length; i++) {
            isAscii &= bytes[i] >= 0;
            if (bytes[i] == 0) {
                throw InvalidInputException.of(
                        name, "is no UTF-8 text: byte " + (i + 1) + " is zero; is it a program or a picture?");
            }
        }
        return isAscii;
    }

    /** The share of zero bytes at the beginning. */
    private static double zeros(byte[] bytes) {
        int begin = Math.min(bytes.length, 400);
        int zeros = 0;
        for (int i = 0; i < begin; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return begin == 0 ? 0 : (double) zeros / begin;
    }

    /** Characters that some readers take for line ends and others do not would put every message in a wrong place. */
    private void requireOrdinaryLines() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                throw InvalidInputException.of(
                        name,
                        "holds the line separator U+%04X after %d characters; end lines as text files do"
                                .formatted((int) c, i));
            }
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
        int[] starts = lineStarts();
        int inside = Math.max(1, Math.min(line, starts.length));
        int start = starts[inside - 1];
        int end = inside < starts.length ? starts[inside] - 1 : text.length();
        return Math.max(start, Math.min(start + column - 1, end));
    }

    /** A mistake at a place, with its line or, where that is long, the part around the place. */
    public Problem problem(int line, int column, String message) {
        int[] starts = lineStarts();
        if (line < 1 || line > starts.length) {
            return new Problem(name, line, column, message, null, 0);
        }
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : text.length();
        int from = column <= SHOWN ? start : Math.min(end, start + column - SHOWN / 2);
        String excerpt = text.substring(from, Math.min(end, from + SHOWN));
        return new Problem(name, line, column, message, excerpt, column - (from - start));
    }

    /**
     * A column as readers count them who take a character beyond the first plane for one, and not for two.
     *
     * @param line counted from 1
     * @param column counted from 1, in {@code char}s; beyond the end of the line it is the line's end
     */
    public int codePointColumn(int line, int column) {
        int[] starts = lineStarts();
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : text.length();
        return text.codePointCount(start, Math.min(end, start + column - 1)) + 1;
    }

    /** A mistake at a code point of the text, counted from 0. */
    public Problem problemAt(int codePoint, String message) {
        int index = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return problem(line + 1, index - starts[line] + 1, message);
    }

    private int[] lineStarts() {
        int[] there = lineStarts;
        if (there != null) {
            return there;
        }
        int[] starts = new int[16];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = at + 1;
        }
        starts = Arrays.copyOf(starts, lines);
        lineStarts = starts;
        return starts;
    }
}
