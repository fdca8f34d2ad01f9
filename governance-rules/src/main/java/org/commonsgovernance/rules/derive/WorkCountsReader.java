package org.commonsgovernance.rules.derive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link WorkCounts}. Nothing but what {@link WorkCountsWriter} writes is read, so that counts have one form; no
 * number that is read says how much memory is taken before the bytes for it are there.
 */
final class WorkCountsReader {
    private static final Source ANY = Source.observed("-");

    private final byte[] bytes;
    private int at;
    private final List<String> texts = new ArrayList<>();
    private final BitSet used = new BitSet();

    WorkCountsReader(byte[] bytes) {
        this.bytes = bytes;
    }

    WorkCounts read() {
        try {
            return readAll();
        } catch (ArithmeticException | DateTimeException | CharacterCodingException e) {
            throw new IllegalArgumentException(place() + e.getMessage(), e);
        }
    }

    private WorkCounts readAll() throws CharacterCodingException {
        long version = number();
        require(version == WorkCountsWriter.VERSION, "counts of version " + version + ", which is not known");
        readTexts();
        WorkCounts counts = new WorkCounts();
        int entries = size();
        WorkPiece before = null;
        for (int i = 0; i < entries; i++) {
            WorkPiece piece = piece(before);
            require(before == null || WorkPiece.ORDER.compare(before, piece) < 0, "entries out of order");
            counts.add(piece, amount());
            before = piece;
        }
        require(at == bytes.length, "bytes after the end");
        require(used.cardinality() == texts.size(), "texts that no entry uses");
        return counts;
    }

    private void readTexts() throws CharacterCodingException {
        int number = size();
        for (int i = 0; i < number; i++) {
            int length = size();
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
            require(texts.isEmpty() || texts.get(texts.size() - 1).compareTo(text) < 0, "texts out of order");
            texts.add(text);
            at += length;
        }
    }

    private WorkPiece piece(@Nullable WorkPiece before) {
        String list = text();
        String contributor = text();
        long onBehalfOf = number();
        long since = number();
        long day =
                Math.addExact(before == null ? 0 : before.at().earliest().toEpochDay(), (since >>> 1) ^ -(since & 1));
        LocalDate earliest = LocalDate.ofEpochDay(day);
        LocalDate latest = LocalDate.ofEpochDay(Math.addExact(day, number()));
        long packed = number();
        require(packed >= 0 && packed < 1 << 16, "no such kind of work");
        List<String> reviewers = new ArrayList<>();
        int number = size();
        for (int i = 0; i < number; i++) {
            reviewers.add(text());
        }
        WorkPiece piece = new WorkPiece(
                list,
                contributor,
                onBehalfOf == 0 ? null : text(onBehalfOf - 1),
                new PartialDate(earliest, latest),
                WorkCodes.kind((int) packed),
                WorkCodes.origin((int) packed),
                WorkCodes.outcome((int) packed),
                WorkCodes.takenUp((int) packed),
                List.copyOf(reviewers));
        piece.contribution(ANY); // refuses what no contribution can be
        return piece;
    }

    private WorkPiece.Amount amount() {
        long rows = number();
        long count = Math.addExact(rows, number());
        require(rows > 0 && count >= rows, "no rows");
        long anyWithoutSize = number();
        require(anyWithoutSize == 0 || anyWithoutSize == 1, "neither with nor without size");
        TreeMap<Long, Long> sizes = new TreeMap<>();
        int number = size();
        long size = 0;
        long sized = 0;
        for (int i = 0; i < number; i++) {
            long step = number();
            require(step >= 0 && (step > 0 || i == 0), "sizes out of order");
            size = Math.addExact(size, step);
            long ofThem = number();
            require(ofThem > 0, "a size of nothing");
            sized = Math.addExact(sized, ofThem);
            sizes.put(size, ofThem);
        }
        require(anyWithoutSize == 1 ? sized < count : sized == count, "more or fewer sizes than contributions");
        return new WorkPiece.Amount(rows, count, anyWithoutSize == 1, sizes);
    }

    private String text() {
        return text(number());
    }

    private String text(long index) {
        require(index >= 0 && index < texts.size(), "no such text");
        used.set((int) index);
        return texts.get((int) index);
    }

    /** A number of things that take a byte each at least. */
    private int size() {
        long size = number();
        require(size >= 0 && size <= bytes.length - at, "ends too early");
        return (int) size;
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            require(at < bytes.length, "ends too early");
            byte next = bytes[at++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                require(shift == 0 || (next != 0 && (shift < 63 || next == 1)), "a number longer than it need be");
                return number;
            }
        }
        throw new IllegalArgumentException(place() + "a number too long");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(place() + otherwise);
        }
    }

    private String place() {
        return "byte " + at + " of counted work: ";
    }
}
