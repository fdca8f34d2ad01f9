package org.commonsgovernance.gate.judge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.facts.FactTypes;
import org.jspecify.annotations.Nullable;

/**
 * What policies ask about beside verdict and criteria, as it stands on a setup's last day.
 *
 * @param licences of the product, by their expressions
 * @param terms on which anyone can have the product as a whole
 * @param assignments of contributors' rights, by recipient
 * @param agreements that let their recipient give work on under other terms, by recipient
 * @param shares the largest sure share of one group, by what it is a share of
 */
public record KnownFacts(
        SortedMap<String, Fact> licences,
        Terms terms,
        SortedMap<String, Fact> assignments,
        SortedMap<String, Fact> agreements,
        Map<Measure, Share> shares) {
    private static final String NOBODY_NAMED = "a recipient that is not named";

    private static final class Standard {
        private static final Deriver DERIVER = new Deriver(
                CorpusLoader.load(CorpusFiles.shipped(), FactTypes.STANDARD).licenses(), List.of());
    }

    /** What a setup says. */
    public static KnownFacts of(ProductionSetup setup) {
        Slice slice = Window.TWELVE_MONTHS.upTo(setup.lastDay());
        List<Fact> derived = Standard.DERIVER
                .derive(setup, slice, Set.of(ProductTerms.class, Share.class))
                .facts();
        return new KnownFacts(
                licences(setup),
                derived.stream()
                        .filter(ProductTerms.class::isInstance)
                        .map(one -> ((ProductTerms) one).license())
                        .findFirst()
                        .orElse(Terms.UNKNOWN),
                agreements(setup, one -> one.instrument() == Instrument.ASSIGNMENT),
                agreements(
                        setup,
                        one -> one.instrument() == Instrument.LICENSE_AGREEMENT && one.mayRelicense() == Answer.YES),
                shares(derived));
    }

    private static SortedMap<String, Fact> licences(ProductionSetup setup) {
        SortedMap<String, Fact> found = new TreeMap<>();
        LocalDate day = setup.lastDay();
        setup.facts(LicenseGrant.class).stream()
                .filter(one -> one.covers() == LicenseGrant.Covers.PRODUCT && one.part() == null)
                .filter(one -> one.period() == null || one.period().mayContain(day))
                .forEach(one -> found.putIfAbsent(one.expression(), one));
        return found;
    }

    private static SortedMap<String, Fact> agreements(
            ProductionSetup setup, java.util.function.Predicate<ContributorAgreement> wanted) {
        SortedMap<String, Fact> found = new TreeMap<>();
        LocalDate day = setup.lastDay();
        setup.facts(ContributorAgreement.class).stream()
                .filter(wanted)
                .filter(one -> one.period() == null || one.period().mayContain(day))
                .forEach(one -> found.putIfAbsent(one.recipient() == null ? NOBODY_NAMED : one.recipient(), one));
        return found;
    }

    private static Map<Measure, Share> shares(List<Fact> derived) {
        Map<Measure, Share> largest = new TreeMap<>();
        Comparator<Share> bySize = Comparator.comparing(Share::lower);
        for (Fact fact : derived) {
            if (fact instanceof Share share) {
                largest.merge(share.of(), share, (one, other) -> bySize.compare(one, other) >= 0 ? one : other);
            }
        }
        return largest;
    }

    /** The largest sure share; null where none is known. */
    public @Nullable Share share(Measure of) {
        return shares.get(of);
    }
}
