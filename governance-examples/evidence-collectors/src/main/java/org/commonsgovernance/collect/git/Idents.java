package org.commonsgovernance.collect.git;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names and addresses by their bytes: most commits are by somebody who was met before. */
final class Idents {
    private static final int MOST_KEPT = 200_000;

    /** By the bytes, each taken for a character: whatever the encoding, they are the same bytes. */
    private final Map<String, Ident> known = new HashMap<>();

    /** Reads {@code Name <mail}, which ends before the closing bracket. */
    Ident of(byte[] raw, int from, int end, Charset encoding) {
        String bytes = new String(raw, from, end - from, StandardCharsets.ISO_8859_1);
        Ident ident = known.get(bytes);
        if (ident == null) {
            ident = read(new String(raw, from, end - from, encoding));
            if (known.size() < MOST_KEPT) {
                known.put(bytes, ident);
            }
        }
        return ident;
    }

    private static Ident read(String text) {
        int open = text.indexOf('<');
        String name = open < 0 ? text : text.substring(0, open);
        String mail = open < 0 ? "" : text.substring(open + 1);
        return new Ident(name.strip(), Mailmap.lower(mail.strip()));
    }
}
