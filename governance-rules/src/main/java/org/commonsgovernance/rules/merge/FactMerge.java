package org.commonsgovernance.rules.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.rules.facts.FactCopy;

/** Joins the facts of several parts about one setup, as {@link SetupMerge} tells. Not safe to share between threads. */
public final class FactMerge {
    private static final Comparator<Fact> STRONGEST_FIRST = Comparator.comparing(
                    Fact::source, JoinedSource.STRONGEST_FIRST)
            .thenComparing(fact -> Said.by(fact).toString());

    private record Key(String type, String id) implements Comparable<Key> {
        static Key of(Fact fact) {
            return new Key(fact.getClass().getSimpleName(), fact.id());
        }

        @Override
        public int compareTo(Key other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : id.compareTo(other.id);
        }
    }

    private final Map<Key, Set<Fact>> given = new TreeMap<>();
    private final Map<Key, Fact> merged = new TreeMap<>();

    /** The new ids of facts whose own went to a stronger one that says something else. */
    private final Map<Fact, String> renamed = new HashMap<>();

    private final Set<String> conflicts = new TreeSet<>();

    private FactMerge() {}

    /**
     * What came out.
     *
     * @param facts of all parts, sorted by type and id
     * @param conflicts a sentence for each point on which sources differ, sorted
     */
    public record Merged(List<Fact> facts, List<String> conflicts) {
        public Merged {
            facts = List.copyOf(facts);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Joins parts, each of them the facts that one dossier has. */
    public static Merged of(List<? extends Collection<? extends Fact>> parts) {
        FactMerge merge = new FactMerge();
        parts.forEach(part ->
                part.stream().filter(fact -> !(fact instanceof Curation)).forEach(merge::give));
        merge.joinGiven();
        parts.forEach(merge::giveCurations);
        merge.joinGiven();
        return new Merged(List.copyOf(merge.merged.values()), List.copyOf(merge.conflicts));
    }

    private void give(Fact fact) {
        given.computeIfAbsent(Key.of(fact), key -> new HashSet<>()).add(fact);
    }

    /** What a part corrects is its own fact, whatever that is called now. */
    private void giveCurations(Collection<? extends Fact> part) {
        for (Fact fact : part) {
            if (fact instanceof Curation one) {
                String id = part.stream()
                        .filter(other -> other.id().equals(one.fact()) && renamed.containsKey(other))
                        .findFirst()
                        .map(renamed::get)
                        .orElse(one.fact());
                give(FactCopy.of(one, Map.of("fact", id)));
            }
        }
    }

    private void joinGiven() {
        List<Curation> corrections = new ArrayList<>();
        given.forEach((key, group) -> {
            List<Fact> strongestFirst = group.stream().sorted(STRONGEST_FIRST).toList();
            if (Entry.isOne(strongestFirst.get(0))) {
                Entry entry = Entry.of(strongestFirst);
                merged.put(key, entry.fact());
                corrections.addAll(entry.corrections());
                conflicts.addAll(entry.conflicts());
            } else {
                keepApart(key, strongestFirst);
            }
        });
        given.clear();
        corrections.forEach(this::give);
    }

    /** A fact for each thing that is said under one id. */
    private void keepApart(Key key, List<Fact> strongestFirst) {
        Map<Map<String, Object>, List<Fact>> bySaid = new LinkedHashMap<>();
        strongestFirst.forEach(fact ->
                bySaid.computeIfAbsent(Said.by(fact), said -> new ArrayList<>()).add(fact));
        Fact stays = strongestFirst.get(0);
        bySaid.values().forEach(same -> {
            Fact first = same.get(0);
            List<Source> others = same.stream().skip(1).map(Fact::source).toList();
            Source source = JoinedSource.ofSame(first.source(), others);
            Key own = first == stays ? key : free(key);
            if (first != stays) {
                same.forEach(fact -> renamed.put(fact, own.id()));
                conflicts.add("%s \"%s\": %s and %s say different things; both stay, the second as \"%s\""
                        .formatted(key.type(), key.id(), stays.source().locator(), source.locator(), own.id()));
            }
            boolean isAsGiven = own.equals(key) && source.equals(first.source());
            merged.put(own, isAsGiven ? first : FactCopy.of(first, Map.of("id", own.id(), "source", source)));
        });
    }

    private Key free(Key key) {
        for (int number = 2; ; number++) {
            Key next = new Key(key.type(), key.id() + "~" + number);
            if (!given.containsKey(next) && !merged.containsKey(next)) {
                return next;
            }
        }
    }
}
