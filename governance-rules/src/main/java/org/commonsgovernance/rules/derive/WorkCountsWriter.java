package org.commonsgovernance.rules.derive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes {@link WorkCounts}: a version, the texts in their order, the entries in theirs. Whole numbers are written seven
 * bits a byte, lowest first; days as their distance from the entry before.
 */
final class WorkCountsWriter {
    static final int VERSION = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] write(WorkCounts counts) {
        List<Map.Entry<WorkPiece, WorkPiece.Amount>> entries = counts.pieces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(WorkPiece.ORDER))
                .toList();
        number(VERSION);
        writeTexts(counts);
        number(entries.size());
        long day = 0;
        for (Map.Entry<WorkPiece, WorkPiece.Amount> entry : entries) {
            day = write(entry.getKey(), day);
            write(entry.getValue());
        }
        return out.toByteArray();
    }

    private void writeTexts(WorkCounts counts) {
        TreeSet<String> sorted = new TreeSet<>();
        for (WorkPiece piece : counts.pieces().keySet()) {
            sorted.add(piece.list());
            sorted.add(piece.contributor());
            if (piece.onBehalfOf() != null) {
                sorted.add(piece.onBehalfOf());
            }
            sorted.addAll(piece.reviewers());
        }
        number(sorted.size());
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

    private long write(WorkPiece piece, long before) {
        text(piece.list());
        text(piece.contributor());
        number(piece.onBehalfOf() == null ? 0 : index(piece.onBehalfOf()) + 1L);
        long day = piece.at().earliest().toEpochDay();
        signed(day - before);
        number(piece.at().latest().toEpochDay() - day);
        number(WorkCodes.packed(piece));
        number(piece.reviewers().size());
        piece.reviewers().forEach(this::text);
        return day;
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
