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
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.PartTerms;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.license.LicenseTable;

/** From a setup to the facts that rules judge: those of the slice, and all that can be derived from them. */
public final class Deriver {
    private static final List<Derivation> STANDARD = List.of(
            new PartyDerivation(),
            new ShareDerivation(),
            new ConcentrationDerivation(),
            new HoldingDerivation(),
            new RelicensingDerivation(),
            new TermsDerivation(),
            new OpennessDerivation(),
            new SellerDerivation(),
            new EntryDerivation(),
            new OutsiderDerivation(),
            new AcceptanceDerivation(),
            new ReviewDerivation(),
            new NewcomerDerivation(),
            new SizeDerivation(),
            new OwnerDerivation(),
            new OutputDerivation(),
            new TaskChoiceDerivation(),
            new PaidWorkDerivation());

    private final LicenseTable licenses;
    private final List<Derivation> derivations;

    /** With derivations of the embedder's own after the standard ones. */
    public Deriver(LicenseTable licenses, Collection<Derivation> more) {
        this.licenses = licenses;
        this.derivations = new ArrayList<>(STANDARD);
        this.derivations.addAll(more);
    }

    /** What the standard derivations make of a situation, whoever wants it. */
    static Stream<Fact> standard(Situation situation) {
        return STANDARD.stream().flatMap(derivation -> derivation.derive(situation).stream());
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
        for (Derivation derivation : derivations) {
            for (Fact fact : derivation.derive(situation)) {
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
