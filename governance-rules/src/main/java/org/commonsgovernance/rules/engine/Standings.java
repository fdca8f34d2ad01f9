package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Tally.Scope;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Family;

/** What verdict rules see of the findings: where each indicator and each family of inversions stands. Immutable. */
final class Standings {
    private static final Source COMPUTED = Source.observed("computed from the findings");

    private final Map<CriterionId, Source> strengths;
    private final Set<CriterionId> presumed;
    private final Map<CriterionId, Status> indicators;
    private final Map<Family, Map<CriterionId, Status>> families;

    private Standings(
            Map<CriterionId, Source> strengths,
            Set<CriterionId> presumed,
            Map<CriterionId, Status> indicators,
            Map<Family, Map<CriterionId, Status>> families) {
        this.strengths = strengths;
        this.presumed = presumed;
        this.indicators = indicators;
        this.families = families;
    }

    /** As the findings are. */
    static Standings of(List<Criterion> criteria, List<Finding> findings) {
        Map<CriterionId, Finding> byId = new HashMap<>();
        findings.forEach(finding -> byId.put(finding.criterion(), finding));
        Map<CriterionId, Source> strengths = new HashMap<>();
        Set<CriterionId> presumed = new HashSet<>();
        Map<CriterionId, Status> indicators = new LinkedHashMap<>();
        Map<Family, Map<CriterionId, Status>> families = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            if (criterion.lifecycle() == Lifecycle.EXPERIMENTAL) {
                continue; // reported only
            }
            Finding finding = byId.get(criterion.id());
            Status status = finding == null ? Status.UNKNOWN : finding.status();
            if (criterion.tier() == Tier.INDICATOR) {
                indicators.put(criterion.id(), status);
            } else if (criterion.family() != null) {
                families.computeIfAbsent(criterion.family(), family -> new LinkedHashMap<>())
                        .put(criterion.id(), status);
            } else {
                continue;
            }
            if (finding != null) {
                if (finding.isPresumed()) {
                    presumed.add(criterion.id());
                }
                finding.counted().stream()
                        .map(Evidence::strength)
                        .reduce(Source::weaker)
                        .ifPresent(source -> strengths.put(criterion.id(), source));
            }
        }
        return new Standings(strengths, presumed, indicators, families);
    }

    /** With what is only presumed taken as unknown. */
    Standings withoutPresumptions() {
        return presumed.isEmpty() ? this : mapped((id, status) -> presumed.contains(id) ? Status.UNKNOWN : status);
    }

    /** With unknown criteria at their worst. */
    Standings atWorst() {
        return filled(worst(Scope.INDICATORS), worst(Scope.FAMILIES));
    }

    /** With unknown criteria at their best. */
    Standings atBest() {
        return filled(best(Scope.INDICATORS), best(Scope.FAMILIES));
    }

    /** With some criteria at their best, whatever was found of them. */
    Standings supposing(Set<CriterionId> good) {
        Set<CriterionId> still = new HashSet<>(presumed);
        still.removeAll(good);
        Standings turned = mapped((id, status) ->
                !good.contains(id) ? status : best(indicators.containsKey(id) ? Scope.INDICATORS : Scope.FAMILIES));
        return new Standings(strengths, still, turned.indicators, turned.families);
    }

    /** With one criterion answered, whatever was found of it. */
    Standings answered(CriterionId criterion, Status answer) {
        Set<CriterionId> still = new HashSet<>(presumed);
        still.remove(criterion);
        Standings turned = mapped((id, status) -> id.equals(criterion) ? answer : status);
        return new Standings(strengths, still, turned.indicators, turned.families);
    }

    private Standings filled(Status indicator, Status inversion) {
        return mapped(
                (id, status) -> status != Status.UNKNOWN ? status : indicators.containsKey(id) ? indicator : inversion);
    }

    private Standings mapped(BiFunction<CriterionId, Status, Status> by) {
        Map<Family, Map<CriterionId, Status>> more = new LinkedHashMap<>();
        families.forEach((family, statuses) -> more.put(family, mapped(statuses, by)));
        return new Standings(strengths, presumed, mapped(indicators, by), more);
    }

    private static Map<CriterionId, Status> mapped(
            Map<CriterionId, Status> statuses, BiFunction<CriterionId, Status, Status> by) {
        Map<CriterionId, Status> mapped = new LinkedHashMap<>();
        statuses.forEach((id, status) -> mapped.put(id, by.apply(id, status)));
        return mapped;
    }

    /** For an indicator, established is bad; for all else, refuted is. */
    static Status worst(Scope scope) {
        return scope == Scope.INDICATORS ? Status.ESTABLISHED : Status.REFUTED;
    }

    static Status best(Scope scope) {
        return scope == Scope.INDICATORS ? Status.REFUTED : Status.ESTABLISHED;
    }

    Map<CriterionId, Status> indicators() {
        return indicators;
    }

    Map<Family, Map<CriterionId, Status>> families() {
        return families;
    }

    /** One status for each indicator, then one for each family. */
    List<Status> state() {
        List<Status> state = new ArrayList<>(indicators.values());
        state.addAll(ofFamilies());
        return state;
    }

    private List<Status> ofFamilies() {
        return families.values().stream()
                .map(statuses -> status(statuses.values()))
                .toList();
    }

    /** Where each family stands. */
    List<FamilyStanding> familyStandings() {
        List<FamilyStanding> standings = new ArrayList<>();
        families.forEach((family, statuses) -> standings.add(new FamilyStanding(
                family.id(),
                family.statement(),
                status(statuses.values()),
                count(statuses.values(), Status.ESTABLISHED),
                count(statuses.values(), Status.CONTESTED),
                count(statuses.values(), Status.REFUTED),
                count(statuses.values(), Status.UNKNOWN),
                count(statuses.values(), Status.NOT_APPLICABLE))));
        return standings;
    }

    /** A family is what more than half of its decided criteria are, and contested where no half is that large. */
    static Status status(Collection<Status> statuses) {
        int established = count(statuses, Status.ESTABLISHED);
        int refuted = count(statuses, Status.REFUTED);
        int decided = established + refuted + count(statuses, Status.CONTESTED);
        if (decided == 0) {
            return statuses.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.NOT_APPLICABLE;
        }
        return 2 * established > decided
                ? Status.ESTABLISHED
                : 2 * refuted > decided ? Status.REFUTED : Status.CONTESTED;
    }

    private static int count(Collection<Status> statuses, Status which) {
        return (int) statuses.stream().filter(status -> status == which).count();
    }

    /** One standing an indicator, one tally a scope. */
    List<Fact> facts() {
        List<CriterionId> inversions = families.values().stream()
                .flatMap(statuses -> statuses.keySet().stream())
                .toList();
        List<Fact> facts =
                ofIndicators(indicators, id -> strengths.getOrDefault(id, COMPUTED), weakest(indicators.keySet()));
        facts.add(ofFamilies(ofFamilies(), weakest(inversions)));
        return facts;
    }

    /** The same for statuses of indicators that no finding has. */
    static List<Fact> ofIndicators(Map<CriterionId, Status> indicators) {
        return ofIndicators(indicators, id -> COMPUTED, COMPUTED);
    }

    /** The same for statuses of families that no finding has. */
    static List<Fact> ofFamilies(Collection<Status> families) {
        return List.of(ofFamilies(families, COMPUTED));
    }

    private static List<Fact> ofIndicators(
            Map<CriterionId, Status> indicators, Function<CriterionId, Source> strength, Source weakest) {
        List<Fact> facts = new ArrayList<>();
        indicators.forEach(
                (id, status) -> facts.add(new Standing("standing:" + id, strength.apply(id), id.value(), status)));
        facts.add(tally("tally:indicators", weakest, Scope.INDICATORS, indicators.values()));
        return facts;
    }

    private static Fact ofFamilies(Collection<Status> families, Source weakest) {
        return tally("tally:families", weakest, Scope.FAMILIES, families);
    }

    private Source weakest(Collection<CriterionId> ids) {
        return ids.stream().map(id -> strengths.getOrDefault(id, COMPUTED)).reduce(COMPUTED, Source::weaker);
    }

    private static Tally tally(String id, Source source, Scope scope, Collection<Status> statuses) {
        int contested = count(statuses, Status.CONTESTED);
        return new Tally(
                id,
                source,
                scope,
                count(statuses, Status.ESTABLISHED),
                count(statuses, Status.REFUTED),
                contested + count(statuses, worst(scope)),
                contested + count(statuses, best(scope)));
    }
}
