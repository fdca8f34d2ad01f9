package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.given.Contribution;

/**
 * Contributions counted before the setup is known that they belong to: those that a judgement can't tell apart stand as
 * one with their number. {@link WorkStream#add(WorkCounts)} judges by them as by the contributions themselves, on
 * whatever day.
 *
 * <p>Partial counts merge in any order to the same, and {@link #toBytes} is the same for the same contributions, so that
 * they may be counted anywhere and sent. Its size grows with people, the dates on which they worked and the sizes of
 * their work, not with contributions. Not safe to share between threads.
 */
public final class WorkCounts {
    private final Map<WorkPiece, WorkPiece.Amount> pieces = new HashMap<>();
    private long rows;

    /**
     * Counts one contribution. Its id, source and component are not kept.
     *
     * @param list the list that it stands in, by which {@link WorkStream} knows its source
     */
    public void add(String list, Contribution contribution) {
        pieces.computeIfAbsent(WorkPiece.of(list, contribution), any -> new WorkPiece.Amount())
                .add(contribution);
        rows++;
    }

    /** Counts what another has counted. */
    public void merge(WorkCounts other) {
        other.pieces.forEach(this::add);
    }

    void add(WorkPiece piece, WorkPiece.Amount amount) {
        pieces.computeIfAbsent(piece, any -> new WorkPiece.Amount()).add(amount);
        rows = Math.addExact(rows, amount.rows());
    }

    /**
     * These counts in parts, to be merged apart from each other: what one person did is always in the part of one number,
     * whatever else was counted. All parts of all counts, merged in any order, are all counts merged.
     *
     * @param number how many parts; at least 1
     * @return as many; some may be empty
     */
    public List<WorkCounts> parts(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one part, not " + number);
        }
        List<WorkCounts> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            parts.add(new WorkCounts());
        }
        pieces.forEach((piece, amount) -> {
            // How a text is hashed is part of what Java promises; its high bits are the better spread ones here.
            int hash = piece.contributor().hashCode() * 0x9e3779b9;
            parts.get(Math.floorMod(hash >>> 15, number)).add(piece, amount);
        });
        return parts;
    }

    /** How many contributions were added here or where it was merged from. */
    public long rows() {
        return rows;
    }

    /** In how many entries they are held: what memory grows with. */
    public int size() {
        return pieces.size();
    }

    /** The lists that they stand in, sorted. */
    public Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        pieces.keySet().forEach(piece -> lists.add(piece.list()));
        return lists;
    }

    /**
     * Takes out the contributions that stand in no known list or name an organisation that is not known, as a dossier's
     * own would be refused.
     *
     * @param organizations ids of the organisations that are known
     * @return what was taken out; empty where all is well
     */
    public WorkCounts takeUnknown(Set<String> lists, Collection<String> organizations) {
        Set<String> known = Set.copyOf(organizations);
        WorkCounts unknown = new WorkCounts();
        pieces.entrySet().removeIf(entry -> {
            WorkPiece piece = entry.getKey();
            boolean isKnown =
                    lists.contains(piece.list()) && (piece.onBehalfOf() == null || known.contains(piece.onBehalfOf()));
            if (!isKnown) {
                unknown.add(piece, entry.getValue());
            }
            return !isKnown;
        });
        rows -= unknown.rows;
        return unknown;
    }

    /** The organisations that contributions name, sorted. */
    public Set<String> organizations() {
        Set<String> named = new TreeSet<>();
        pieces.keySet().forEach(piece -> {
            if (piece.onBehalfOf() != null) {
                named.add(piece.onBehalfOf());
            }
        });
        return named;
    }

    Map<WorkPiece, WorkPiece.Amount> pieces() {
        return pieces;
    }

    /** A compact form that {@link #of} reads. It is the same wherever and in whatever order contributions were counted. */
    public byte[] toBytes() {
        return new WorkCountsWriter().write(this);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it wrote no such bytes, saying what is wrong with them
     */
    public static WorkCounts of(byte[] bytes) {
        return new WorkCountsReader(bytes).read();
    }

    /** Whether both have counted the same contributions. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCounts counts && java.util.Arrays.equals(toBytes(), counts.toBytes());
    }

    @Override
    public int hashCode() {
        return pieces.keySet().hashCode();
    }

    @Override
    public String toString() {
        return "WorkCounts[" + rows + " rows in " + pieces.size() + " entries]";
    }
}
