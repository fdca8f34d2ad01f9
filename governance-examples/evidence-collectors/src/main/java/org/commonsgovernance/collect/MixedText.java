package org.commonsgovernance.collect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that many people wrote with many editors: UTF-8, but for lines that are none, which are read as Windows-1252. One
 * name in an old coding makes no list unreadable.
 *
 * @param text the whole
 * @param otherLines the lines that are no UTF-8, counted from 1
 */
public record MixedText(String text, List<Integer> otherLines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public MixedText {
        otherLines = List.copyOf(otherLines);
    }

    public static MixedText of(byte[] bytes) {
        try {
            return new MixedText(strict(bytes, 0, bytes.length), List.of());
        } catch (CharacterCodingException e) {
            return byLine(bytes);
        }
    }

    private static MixedText byLine(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        List<Integer> others = new ArrayList<>();
        int number = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            to = Math.min(bytes.length, to + 1);
            number++;
            try {
                text.append(strict(bytes, from, to));
            } catch (CharacterCodingException e) {
                text.append(new String(bytes, from, to - from, WINDOWS));
                others.add(number);
            }
            from = to;
        }
        return new MixedText(text.toString(), others);
    }

    private static String strict(byte[] bytes, int from, int to) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, to - from))
                .toString();
    }
}
