package org.commonsgovernance.rules.derive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Writes {@link WorkCounts}: a version, the texts in their order, the entries in theirs. Whole numbers are written seven
 * bits a byte, lowest first; days as their distance from the entry before.
 */
final class WorkCountsWriter {
    static final int VERSION = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    private final Map<String, Integer> texts = new HashMap<>();

    /** An entry with the places of its texts among all, which are in the texts' order and quicker to compare. */
    private record Placed(int list, int contributor, int onBehalfOf, long day, WorkPiece piece, WorkPiece.Amount amount)
            implements Comparable<Placed> {
        /** As {@link WorkPiece#ORDER}. */
        @Override
        public int compareTo(Placed other) {
            int order = Integer.compare(list, other.list);
            if (order == 0) {
                order = Integer.compare(contributor, other.contributor);
            }
            if (order == 0) {
                order = Integer.compare(onBehalfOf, other.onBehalfOf);
            }
            if (order == 0) {
                order = Long.compare(day, other.day);
            }
            return order == 0 ? WorkPiece.ORDER.compare(piece, other.piece) : order;
        }
    }

    byte[] write(WorkCounts counts) {
        number(VERSION);
        writeTexts(counts);
        Placed[] entries = new Placed[counts.size()];
        int next = 0;
        for (Map.Entry<WorkPiece, WorkPiece.Amount> entry : counts.pieces().entrySet()) {
            entries[next++] = placed(entry.getKey(), entry.getValue());
        }
        Arrays.sort(entries);
        number(entries.length);
        long day = 0;
        for (Placed entry : entries) {
            write(entry, day);
            write(entry.amount());
            day = entry.day();
        }
        return out.toByteArray();
    }

    private Placed placed(WorkPiece piece, WorkPiece.Amount amount) {
        return new Placed(
                index(piece.list()),
                index(piece.contributor()),
                piece.onBehalfOf() == null ? 0 : index(piece.onBehalfOf()) + 1,
                piece.at().earliest().toEpochDay(),
                piece,
                amount);
    }

    private void writeTexts(WorkCounts counts) {
        Set<String> used = new HashSet<>();
        for (WorkPiece piece : counts.pieces().keySet()) {
            used.add(piece.list());
            used.add(piece.contributor());
            if (piece.onBehalfOf() != null) {
                used.add(piece.onBehalfOf());
            }
            used.addAll(piece.reviewers());
        }
        String[] sorted = used.toArray(String[]::new);
        Arrays.sort(sorted);
        number(sorted.length);
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        for (String text : sorted) {
            if (!encoder.canEncode(text)) {
                throw new IllegalArgumentException("holds half a character: " + text);
            }
            texts.put(text, texts.size());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
        }
    }

    private void write(Placed entry, long before) {
        WorkPiece piece = entry.piece();
        number(entry.list());
        number(entry.contributor());
        number(entry.onBehalfOf());
        signed(entry.day() - before);
        number(piece.at().latest().toEpochDay() - entry.day());
        number(WorkCodes.packed(piece));
        number(piece.reviewers().size());
        piece.reviewers().forEach(this::text);
    }

    private void write(WorkPiece.Amount amount) {
        number(amount.rows());
        number(amount.count() - amount.rows());
        number(amount.anyWithoutSize() ? 1 : 0);
        number(amount.bySize().size());
        long before = 0;
        for (Map.Entry<Long, Long> entry : amount.bySize().entrySet()) {
            number(entry.getKey() - before);
            number(entry.getValue());
            before = entry.getKey();
        }
    }

    private void text(String text) {
        number(index(text));
    }

    private int index(String text) {
        Integer index = texts.get(text);
        if (index == null) {
            throw new IllegalStateException("a text that was not listed");
        }
        return index;
    }

    private void signed(long number) {
        number((number << 1) ^ (number >> 63));
    }

    private void number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
