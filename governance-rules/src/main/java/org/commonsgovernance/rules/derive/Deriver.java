package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.Newcomers;
import org.commonsgovernance.api.model.derived.Openness;
import org.commonsgovernance.api.model.derived.Outputs;
import org.commonsgovernance.api.model.derived.OutsiderStanding;
import org.commonsgovernance.api.model.derived.OwnerSets;
import org.commonsgovernance.api.model.derived.PaidWork;
import org.commonsgovernance.api.model.derived.PartTerms;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.ReviewReach;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Sizes;
import org.commonsgovernance.api.model.derived.TaskChoice;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.license.LicenseTable;
import org.jspecify.annotations.Nullable;

/** From a setup to the facts that rules judge: those of the slice, and all that can be derived from them. */
public final class Deriver {
    /**
     * A derivation, and the types of what it makes.
     *
     * @param makes null where only the embedder knows
     */
    record Maker(Derivation derivation, @Nullable Set<Class<? extends Fact>> makes) {
        private static Maker of(Derivation derivation, List<Class<? extends Fact>> makes) {
            return new Maker(derivation, Set.copyOf(makes));
        }

        /** Whether it may make something that is wanted. */
        boolean isWanted(Set<Class<? extends Fact>> wanted) {
            return makes == null || makes.stream().anyMatch(wanted::contains);
        }
    }

    /** Ours. What no rule asks for is not computed. */
    static final List<Maker> STANDARD = List.of(
            Maker.of(new PartyDerivation(), List.of(Participant.class, Parties.class)),
            Maker.of(new ShareDerivation(), List.of(Share.class)),
            Maker.of(new ConcentrationDerivation(), List.of(Concentration.class)),
            Maker.of(new HoldingDerivation(), List.of(Holdings.class, CopyrightHolding.class)),
            Maker.of(new RelicensingDerivation(), List.of(RelicensingPower.class)),
            Maker.of(new TermsDerivation(), List.of(ProductTerms.class, PartTerms.class)),
            Maker.of(new OpennessDerivation(), List.of(Openness.class)),
            Maker.of(new SellerDerivation(), List.of(Sellers.class)),
            Maker.of(new EntryDerivation(), List.of(Entry.class)),
            Maker.of(new OutsiderDerivation(), List.of(OutsiderStanding.class)),
            Maker.of(new AcceptanceDerivation(), List.of(Acceptance.class)),
            Maker.of(new ReviewDerivation(), List.of(ReviewReach.class)),
            Maker.of(new NewcomerDerivation(), List.of(Newcomers.class)),
            Maker.of(new SizeDerivation(), List.of(Sizes.class)),
            Maker.of(new OwnerDerivation(), List.of(OwnerSets.class)),
            Maker.of(new OutputDerivation(), List.of(Outputs.class)),
            Maker.of(new TaskChoiceDerivation(), List.of(TaskChoice.class)),
            Maker.of(new PaidWorkDerivation(), List.of(PaidWork.class)));

    private final LicenseTable licenses;
    private final List<Maker> derivations;

    /** With derivations of the embedder's own after the standard ones. */
    public Deriver(LicenseTable licenses, Collection<Derivation> more) {
        this.licenses = licenses;
        this.derivations = new ArrayList<>(STANDARD);
        more.forEach(one -> derivations.add(new Maker(one, null)));
    }

    /** What the standard derivations make of a situation, whoever wants it. */
    static Stream<Fact> standard(Situation situation) {
        return STANDARD.stream().flatMap(one -> one.derivation().derive(situation).stream());
    }

    /**
     * What rules judge.
     *
     * @param facts references to organisations are their groups' ids
     * @param originals for each fact whose references were replaced, the fact as given
     * @param links for the same, the links of control by which they were replaced
     */
    public record Derived(
            List<Fact> facts, IdentityHashMap<Fact, Fact> originals, IdentityHashMap<Fact, List<Control>> links) {
        /** The fact as it was given or derived. */
        public Fact original(Fact fact) {
            return originals.getOrDefault(fact, fact);
        }

        /** What a match of these facts rests on: the facts as given, and by which links they speak of whole groups. */
        public List<Fact> cited(List<Fact> matched) {
            List<Fact> cited = new ArrayList<>(matched.size());
            for (Fact fact : matched) {
                addOnce(original(fact), cited);
            }
            for (Fact fact : matched) {
                links.getOrDefault(fact, List.of()).forEach(link -> addOnce(link, cited));
            }
            return List.copyOf(cited);
        }

        /** A match cites a few facts: looking through them is cheaper than hashing each, which reads all of it. */
        private static void addOnce(Fact fact, List<Fact> to) {
            if (!to.contains(fact)) {
                to.add(fact);
            }
        }
    }

    /**
     * The facts of the slice and what is derived from them.
     *
     * @param wanted the types that rules mention; others are left out
     */
    public Derived derive(ProductionSetup setup, Slice slice, Set<Class<? extends Fact>> wanted) {
        EnumSet<Trust> levels = EnumSet.of(Trust.DOCUMENTS_AND_DATA);
        setup.facts().stream()
                .filter(fact -> fact.appliesTo(slice))
                .forEach(fact -> levels.add(Trust.of(fact.source())));
        Derived derived = new Derived(new ArrayList<>(), new IdentityHashMap<>(), new IdentityHashMap<>());
        Set<List<Object>> said = new HashSet<>();
        for (Trust level : levels) {
            Situation situation = new Situation(setup, slice, licenses, level);
            addGiven(situation, wanted, said, derived);
            addDerived(situation, wanted, said, derived.facts());
        }
        return derived;
    }

    /** Given facts, with organisations replaced by their groups as they are at this level of trust. */
    private static void addGiven(
            Situation situation, Set<Class<? extends Fact>> wanted, Set<List<Object>> said, Derived derived) {
        GroupReferences references = new GroupReferences(situation.groups());
        for (Fact fact : situation.facts()) {
            if (!wanted.contains(fact.getClass())) {
                continue;
            }
            Fact replaced = references.replace(fact);
            if (said.add(List.of(replaced))) {
                derived.facts().add(replaced);
                if (replaced != fact) {
                    derived.originals().put(replaced, fact);
                    derived.links().put(replaced, references.links(fact));
                }
            }
        }
    }

    private void addDerived(
            Situation situation, Set<Class<? extends Fact>> wanted, Set<List<Object>> said, List<Fact> facts) {
        Set<List<Object>> brought = new HashSet<>();
        situation.facts().forEach(fact -> brought.add(scope(fact)));
        for (Maker one : derivations) {
            List<? extends Fact> made = one.isWanted(wanted) ? one.derivation().derive(situation) : List.of();
            for (Fact fact : made) {
                // What the setup brings along, as well sourced, is not computed again; nor is a thing told twice.
                if (wanted.contains(fact.getClass()) && !brought.contains(scope(fact)) && said.add(content(fact))) {
                    facts.add(fact);
                }
            }
        }
    }

    /** All that a fact says, apart from its id and source. */
    static List<Object> content(Fact fact) {
        List<Object> content = new ArrayList<>();
        content.add(fact.getClass());
        for (Component component : Component.content(fact.getClass())) {
            content.add(component.read(fact));
        }
        return content;
    }

    /** What a derived fact is about: of two about the same, one is enough. */
    static List<Object> scope(Fact fact) {
        Class<?> type = fact.getClass();
        if (fact instanceof Share share) {
            return List.of(type, share.of(), String.valueOf(share.body()));
        }
        if (fact instanceof Concentration one) {
            return List.of(type, one.of(), String.valueOf(one.body()));
        }
        if (fact instanceof Participant participant) {
            return List.of(type, participant.group());
        }
        if (fact instanceof Holdings holdings) {
            return List.of(type, holdings.group());
        }
        if (fact instanceof PartTerms terms) {
            return List.of(type, terms.covers(), String.valueOf(terms.part()));
        }
        return List.of(type);
    }
}
