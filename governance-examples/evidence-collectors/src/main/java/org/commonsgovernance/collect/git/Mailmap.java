package org.commonsgovernance.collect.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a history: the names and addresses that people used, and those that they are known by. Reads what {@code
 * gitmailmap} documents; a later line wins over an earlier one, and an entry is looked up once, so that a circle of entries
 * does no harm.
 */
public final class Mailmap {
    /** Nobody is renamed. */
    public static final Mailmap NONE = new Mailmap();

    /** Names and addresses are shorter; a line of more is no entry. */
    private static final int LONGEST_LINE = 2_000;

    /** What replaces a name and an address; null keeps what was there. */
    private static final class Entry {
        private @Nullable String name;
        private @Nullable String mail;
        private @Nullable Map<String, Entry> byName;
    }

    private final Map<String, Entry> byMail = new HashMap<>();

    private Mailmap() {}

    /** Reads a whole file; lines that are no entries are passed over, as git does. */
    public static Mailmap parse(String text) {
        Mailmap map = new Mailmap();
        text.lines().filter(line -> line.length() <= LONGEST_LINE).forEach(map::add);
        return map;
    }

    private void add(String line) {
        String entry = line.strip();
        if (entry.isEmpty() || entry.startsWith("#")) {
            return;
        }
        int open = entry.indexOf('<');
        int close = entry.indexOf('>', open + 1);
        if (open < 0 || close < 0) {
            return;
        }
        String firstName = entry.substring(0, open).strip();
        String firstMail = entry.substring(open + 1, close).strip();
        int secondOpen = entry.indexOf('<', close + 1);
        int secondClose = secondOpen < 0 ? -1 : entry.indexOf('>', secondOpen + 1);
        if (secondClose < 0) {
            if (!firstName.isEmpty()) {
                at(firstMail).name = firstName;
            }
            return;
        }
        String secondName = entry.substring(close + 1, secondOpen).strip();
        Entry replaced = at(entry.substring(secondOpen + 1, secondClose).strip());
        if (!secondName.isEmpty()) {
            if (replaced.byName == null) {
                replaced.byName = new HashMap<>(2);
            }
            replaced = replaced.byName.computeIfAbsent(lower(secondName), name -> new Entry());
        }
        replaced.name = firstName.isEmpty() ? replaced.name : firstName;
        replaced.mail = firstMail.isEmpty() ? replaced.mail : lower(firstMail);
    }

    private Entry at(String mail) {
        return byMail.computeIfAbsent(lower(mail), key -> new Entry());
    }

    /** Whom a name and an address stand for. */
    public Ident canonical(Ident written) {
        Entry entry = byMail.get(written.mail());
        if (entry == null) {
            return written;
        }
        Entry named = entry.byName == null ? null : entry.byName.get(lower(written.name()));
        if (named != null) {
            entry = named;
        }
        return new Ident(
                entry.name == null ? written.name() : entry.name, entry.mail == null ? written.mail() : entry.mail);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
