package org.commonsgovernance.collect.git;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.MutableInteger;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of commits. Made for histories of a hundred thousand commits: an author who was met before is not decoded
 * again, and messages are only looked at where their end may hold trailers.
 */
final class CommitParser {
    /** Names and addresses are shorter. */
    private static final int LONGEST_NAME = 300;

    /** Trailers stand at the end of a message; nobody writes more of them. */
    private static final int TRAILERS_WITHIN = 8_000;

    private static final long SECONDS_A_DAY = 86_400;

    /** From 1970, in days: some 270 years. */
    private static final int FARTHEST_DAY = 100_000;

    private static final byte[] AUTHOR = "\nauthor ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMITTER = "\ncommitter ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BY = "-by:".getBytes(StandardCharsets.US_ASCII);

    /** Before git. A date of that time was not set, or is an import's. */
    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 3);

    private final Idents idents = new Idents();

    /** The day on which a commit was made, by its committer; null where none is written. */
    static @Nullable LocalDate committed(byte[] raw) {
        int line = line(raw, COMMITTER);
        return line < 0 ? null : day(raw, line, false);
    }

    /** The day on which a commit was made, in universal time; {@link #EARLIEST} where none is written that can be. */
    static LocalDate day(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        LocalDate day = raw == null ? null : committed(raw);
        return day == null ? EARLIEST : day;
    }

    /** A commit by its bytes, as {@code git cat-file commit} prints them. */
    Commit parse(String id, byte[] raw) {
        int line = line(raw, AUTHOR);
        Charset encoding = encoding(raw);
        Ident author = line < 0 ? new Ident("", "") : ident(raw, line, encoding);
        LocalDate committed = committed(raw);
        LocalDate authored = line < 0 ? null : day(raw, line, true);
        LocalDate day = sensible(authored, committed);
        List<Ident> coAuthors = List.of();
        List<Ident> reviewers = List.of();
        boolean isSignedOff = false;
        int message = RawParseUtils.commitMessage(raw, 0);
        if (message >= 0) {
            int from = Math.max(message, raw.length - TRAILERS_WITHIN);
            for (int by = next(raw, BY, from); by >= 0; by = next(raw, BY, by + 1)) {
                int begin = RawParseUtils.prevLF(raw, by) + 1;
                begin = Math.max(begin, from);
                String key = new String(raw, begin, by + BY.length - 1 - begin, StandardCharsets.ISO_8859_1).strip();
                int end = RawParseUtils.nextLF(raw, by);
                if (key.equalsIgnoreCase("signed-off-by")) {
                    isSignedOff = true;
                } else if (key.equalsIgnoreCase("co-authored-by")) {
                    coAuthors = added(coAuthors, trailer(raw, by + BY.length, end, encoding));
                } else if (key.equalsIgnoreCase("reviewed-by")) {
                    reviewers = added(reviewers, trailer(raw, by + BY.length, end, encoding));
                }
            }
        }
        return new Commit(id, author, day, coAuthors, reviewers, isSignedOff, null);
    }

    /** Work is written before it is committed; clocks may be a day or two apart. */
    private static LocalDate sensible(@Nullable LocalDate authored, @Nullable LocalDate committed) {
        if (authored != null
                && authored.isAfter(EARLIEST)
                && (committed == null || !authored.isAfter(committed.plusDays(2)))) {
            return authored;
        }
        return committed == null ? EARLIEST : committed;
    }

    private static List<Ident> added(List<Ident> list, @Nullable Ident one) {
        if (one == null || list.contains(one)) {
            return list;
        }
        List<Ident> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** Where the value of a header begins; -1 if there is none before the message. */
    private static int line(byte[] raw, byte[] key) {
        int at = next(raw, key, 0);
        return at < 0 ? -1 : at + key.length;
    }

    private static int next(byte[] raw, byte[] sought, int from) {
        byte first = sought[0];
        outer:
        for (int i = from; i <= raw.length - sought.length; i++) {
            if (raw[i] != first) {
                continue;
            }
            for (int j = 1; j < sought.length; j++) {
                if (raw[i + j] != sought[j] && Character.toLowerCase((char) raw[i + j]) != sought[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    private static Charset encoding(byte[] raw) {
        try {
            return RawParseUtils.parseEncoding(raw);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private Ident ident(byte[] raw, int from, Charset encoding) {
        int end = from;
        while (end < raw.length && raw[end] != '\n' && raw[end] != '>') {
            end++;
        }
        return idents.of(raw, from, Math.min(end, from + 2 * LONGEST_NAME), encoding);
    }

    private @Nullable Ident trailer(byte[] raw, int from, int end, Charset encoding) {
        int close = from;
        while (close < end && raw[close] != '>') {
            close++;
        }
        int begin = from;
        while (begin < close && (raw[begin] == ' ' || raw[begin] == '\t')) {
            begin++;
        }
        if (close == end || close - begin > 2 * LONGEST_NAME) {
            return null; // a trailer without an address names nobody who can be told apart
        }
        return idents.of(raw, begin, close, encoding);
    }

    /** A day from {@code ... > 1690000000 +0200}; null if it is none that a calendar of this world has. */
    private static @Nullable LocalDate day(byte[] raw, int line, boolean inOwnZone) {
        int end = RawParseUtils.nextLF(raw, line);
        int close = end - 1;
        while (close >= line && raw[close] != '>') {
            close--;
        }
        int seconds = close + 2;
        if (close < line || seconds >= end || !isDigit(raw[seconds])) {
            return null;
        }
        MutableInteger next = new MutableInteger();
        long at = RawParseUtils.parseLongBase10(raw, seconds, next);
        int zone = inOwnZone ? RawParseUtils.parseTimeZoneOffset(raw, Math.min(next.value + 1, end), next) : 0;
        long days = Math.floorDiv(at + Math.max(-1440, Math.min(1440, zone)) * 60L, SECONDS_A_DAY);
        return Math.abs(days) > FARTHEST_DAY ? null : LocalDate.ofEpochDay(days);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
