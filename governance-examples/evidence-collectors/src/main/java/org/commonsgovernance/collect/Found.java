package org.commonsgovernance.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.merge.FactMerge;

/** What collectors found, and what they looked for in vain. Not safe to share between threads. */
public final class Found {
    /**
     * A question that stays open.
     *
     * @param what is not known, as half a sentence: "who holds the trademark"
     * @param wouldTell which source would tell: "a trademark register"
     */
    public record Unknown(String what, String wouldTell) {}

    private final List<Fact> facts = new ArrayList<>();
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /** Adds a fact. Its id is told apart from others of its type by whoever makes it. */
    public void add(Fact fact) {
        facts.add(fact);
    }

    public void addAll(Collection<? extends Fact> more) {
        facts.addAll(more);
    }

    /** Adds all that somebody else found. */
    public void addAll(Found more) {
        addAll(more.facts);
        unknown.addAll(more.unknown);
        remarks.addAll(more.remarks);
    }

    /** Notes a question that stays open. */
    public void unknown(String what, String wouldTell) {
        unknown.add(new Unknown(what, wouldTell));
    }

    /** Notes what a reader of the facts should know: a file that could not be read, a history that is incomplete. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    /** In the order they were added. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /**
     * The facts sorted by type and id, each once; collectors call the same thing by the same id, and where they say
     * different things of it, that is remarked.
     */
    public List<Fact> merged() {
        FactMerge.Merged merged = FactMerge.of(List.of(facts));
        merged.conflicts().forEach(this::remark);
        return merged.facts();
    }

    public List<Unknown> unknown() {
        return List.copyOf(unknown);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
