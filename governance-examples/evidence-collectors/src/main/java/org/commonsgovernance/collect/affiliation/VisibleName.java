package org.commonsgovernance.collect.affiliation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.commonsgovernance.rules.problem.Printable;
import org.jspecify.annotations.Nullable;

/** Names as people should see them, whatever the list that holds them has been through. */
final class VisibleName {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Longer names are cut: nobody is called so. */
    private static final int LONGEST = 200;

    /** A name that was misread more often than this stays as it is. */
    private static final int MOST_READINGS = 3;

    private VisibleName() {}

    /**
     * The name in one line, without invisible characters, one blank between words. UTF-8 that was read as Windows-1252
     * is mended where all of the name can have come about that way. May be empty.
     */
    static String of(String written) {
        String bounded = written.length() > 4 * LONGEST ? written.substring(0, 4 * LONGEST) : written;
        String name = bounded;
        for (int i = 0; i < MOST_READINGS; i++) {
            String mended = mended(name);
            if (mended == null) {
                break;
            }
            name = mended;
        }
        return visible(name);
    }

    /** What the characters were before they were misread; null where they were not. */
    private static @Nullable String mended(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return null;
        }
        byte[] bytes = new byte[name.length()];
        CharsetEncoder encoder = WINDOWS.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        for (int i = 0; i < bytes.length; i++) {
            char c = name.charAt(i);
            if (c <= 0xff) {
                // So are also those read that Windows-1252 leaves undefined.
                bytes[i] = (byte) c;
            } else if (encoder.canEncode(c)) {
                bytes[i] = WINDOWS.encode(String.valueOf(c)).get();
            } else {
                return null;
            }
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String visible(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length() && shown.length() < LONGEST; ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                gap = true;
            } else if (Printable.isVisible(c) && !isFiller(c)) {
                if (gap && !shown.isEmpty()) {
                    shown.append(' ');
                }
                gap = false;
                shown.appendCodePoint(c);
            }
        }
        return shown.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Letters and marks that show nothing: fillers, variation selectors, the joiner of graphemes, empty Braille. */
    private static boolean isFiller(int c) {
        return c == 0x34f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || c == 0x2800
                || c == 0x3164
                || c == 0xffa0
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0000 && c <= 0xe0fff);
    }
}
