package org.commonsgovernance.rules.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text with the name that messages call it by. Line ends are {@code \n}, whatever they were. */
public final class SourceFile {
    private final String name;
    private final String text;

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Decodes UTF-8, with or without a byte-order mark.
     *
     * @throws InvalidInputException if the bytes are not UTF-8, naming the first that is not
     */
    public static SourceFile decode(String name, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return new SourceFile(name, text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw InvalidInputException.of(
                    name,
                    "is not a UTF-8 text: byte " + (buffer.position() + 1) + " starts no character; save it as UTF-8");
        }
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** A mistake at a place, with its line. */
    public Problem problem(int line, int column, String message) {
        return new Problem(name, line, column, message, line(line));
    }

    private @Nullable String line(int number) {
        int from = 0;
        for (int n = 1; n < number; n++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                return null;
            }
            from = end + 1;
        }
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
