package org.commonsgovernance.rules.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** The blocks of a PEM file (RFC 7468). What stands outside blocks is left alone. */
final class Pem {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 #]+)-----");

    private Pem() {}

    /**
     * A block.
     *
     * @param label what it says that it holds
     * @param line where it begins
     * @param base64 what it holds
     */
    record Block(String label, int line, String base64) {
        byte[] content() {
            return Base64Text.decode(base64);
        }
    }

    /** Every block that can be read; {@code problems} tell of the others. */
    static List<Block> read(SourceFile file, Problems problems) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = file.text().lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            if (!begin.matches()) {
                continue;
            }
            String label = begin.group(1);
            int end = lines.subList(i, lines.size()).indexOf("-----END " + label + "-----");
            if (end < 0) {
                problems.add(file.problem(
                        i + 1, 1, "this block is not ended; -----END " + label + "----- is missing, or cut off"));
                return blocks;
            }
            byte[] content = content(file, lines, i + 1, i + end, problems);
            if (content.length > 0) {
                blocks.add(new Block(label, i + 1, Base64Text.encode(content)));
            }
            i += end;
        }
        return blocks;
    }

    /** What the lines from one to before another hold; empty if they can't be read, once that was told. */
    private static byte[] content(SourceFile file, List<String> lines, int from, int to, Problems problems) {
        StringBuilder coded = new StringBuilder();
        for (int i = from; i < to; i++) {
            String line = lines.get(i);
            if (line.contains(":")) {
                continue; // a header such as Proc-Type of an older form, which the label tells of
            }
            for (int at = 0; at < line.length(); at++) {
                if (!Base64Text.isDigit(line.charAt(at))) {
                    problems.add(secret(file, i + 1, at + 1, "this character is not base64; was the key altered?"));
                    return new byte[0];
                }
            }
            coded.append(line);
        }
        try {
            byte[] content = Base64.getDecoder().decode(coded.toString().getBytes(StandardCharsets.ISO_8859_1));
            if (content.length == 0) {
                problems.add(file.problem(from, 1, "this block is empty"));
            }
            return content;
        } catch (IllegalArgumentException e) {
            problems.add(secret(file, from, 1, "this block's base64 ends too early or holds too much; was it cut?"));
            return new byte[0];
        }
    }

    /** A mistake without the line in which it is: messages end in logs, and the line may be of a private key. */
    private static Problem secret(SourceFile file, int line, int column, String message) {
        return new Problem(file.name(), line, column, message, null, 0);
    }

    /** A block as text, in lines of 64 characters. */
    static String write(String label, byte[] content) {
        String coded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + coded + "\n-----END " + label + "-----\n";
    }
}
