package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook.Change;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Outlook.Turn;
import org.commonsgovernance.api.assessment.Outlook.Want;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.problem.Spelled;

/** How reports for people say what was found: the same words in each of them. */
final class Wording {
    private Wording() {}

    /** A verdict as a heading. */
    static String heading(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "PEER PRODUCTION";
            case DIAGONAL -> "DIAGONAL: FIRMS AND A COMMONS JOINED";
            case NEITHER -> "NEITHER PEER PRODUCTION NOR CORPORATE";
            case CORPORATE_CONTROLLED -> "CORPORATE-CONTROLLED";
            case UNDETERMINED -> "UNDETERMINED: TOO LITTLE IS KNOWN";
        };
    }

    /** A verdict within a sentence. */
    static String name(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "peer production";
            case DIAGONAL -> "diagonal";
            case NEITHER -> "neither";
            case CORPORATE_CONTROLLED -> "corporate-controlled";
            case UNDETERMINED -> "undetermined";
        };
    }

    /** Where a finding stands, and whether that is presumed only. */
    static String words(Finding finding) {
        return (finding.isPresumed() ? "presumably " : "") + words(finding.status());
    }

    static String words(Status status) {
        return Spelled.words(status);
    }

    /** What a tier is called above its findings, and how its statuses are to be read. */
    static String title(Tier tier) {
        return switch (tier) {
            case INDICATOR -> "Indicators";
            case INVERSION -> "Inversions of the logic of value";
            case ADAPTATION -> "Ways in which firms and a commons are joined";
            case SIGNAL -> "Signals";
        };
    }

    static String reading(Tier tier) {
        return switch (tier) {
            case INDICATOR -> "established speaks against peer production";
            case INVERSION -> "established speaks for peer production";
            case ADAPTATION -> "named where the verdict is diagonal";
            case SIGNAL -> "reported only";
        };
    }

    /** Whether the verdict is settled, and what it rests on. */
    static String standing(Assessment assessment) {
        String decided = assessment.coverage().stream()
                .map(coverage -> decided(coverage) + presumed(coverage, assessment))
                .collect(Collectors.joining(", "));
        if (assessment.isSettled()) {
            return "Settled: " + decided + "; what is unknown can't change the verdict.";
        }
        return "Not settled: " + decided + "; what is "
                + (assessment.presumed().isEmpty() ? "unknown" : "unknown or presumed")
                + " could make it anything from "
                + name(assessment.range().worst()) + " to "
                + name(assessment.range().best()) + ".";
    }

    private static String decided(Coverage coverage) {
        String what = switch (coverage.scope()) {
            case INDICATORS -> "indicators";
            case FAMILIES -> "families of inversions";
        };
        return coverage.applicable() == 0
                ? "no " + what + " apply"
                : coverage.decided() + " of " + coverage.applicable() + " " + what + " that apply decided";
    }

    private static String presumed(Coverage coverage, Assessment assessment) {
        Tier tier = coverage.scope() == Tally.Scope.INDICATORS ? Tier.INDICATOR : Tier.INVERSION;
        long presumed = assessment.presumed().stream()
                .filter(finding -> finding.tier() == tier)
                .count();
        if (presumed == 0) {
            return "";
        }
        String what = tier == Tier.INDICATOR ? "" : presumed == 1 ? " criterion" : " criteria";
        return " (" + presumed + what + " presumably)";
    }

    /** The evidence worth telling: a presumption says nothing more where evidence decides. */
    static List<Evidence> told(Finding finding) {
        boolean isDecided = finding.evidence().stream().anyMatch(Evidence::isDecisive);
        return finding.evidence().stream()
                .filter(one -> !isDecided || !one.stance().isPresumption())
                .toList();
    }

    /** How far evidence counts, and what it says. */
    static String says(Evidence evidence) {
        if (evidence.weight() == Weight.DISCOUNTED) {
            return "not counted, as it is only claimed";
        }
        if (evidence.weight() == Weight.EXPERIMENTAL) {
            return "not counted, as its rule is only tried out";
        }
        if (evidence.weight() == Weight.CONTESTS_ONLY) {
            return "contests only, as others merely claim it";
        }
        return switch (evidence.stance()) {
            case SUPPORTS -> "shows it";
            case OPPOSES -> "speaks against it";
            case CONTESTS -> "is to be said of it";
            case NOT_APPLICABLE -> "sets it aside";
            case PRESUMABLY_SUPPORTS -> "lets presume it, unless something is said otherwise";
            case PRESUMABLY_OPPOSES -> "lets presume that it is not so, unless something is said otherwise";
        };
    }

    /** Where a fact is known from. */
    static String told(Source source) {
        String basis = source.basis().name().toLowerCase(Locale.ROOT);
        if (!source.derivedFrom().isEmpty()) {
            return "[" + source.locator() + "; all of it at least " + basis + "]";
        }
        return origin(source) + (source.note() == null ? "" : " - " + source.note());
    }

    /** A given fact's source without its note. */
    static String origin(Source source) {
        String basis = source.basis().name().toLowerCase(Locale.ROOT);
        String retrieved = source.retrieved() == null ? "" : ", read " + source.retrieved();
        return "[" + basis + " by " + speaker(source) + "] " + source.locator() + retrieved;
    }

    private static String speaker(Source source) {
        return switch (source.speaker()) {
            case SELF -> "the judged";
            case OTHER -> "others";
        };
    }

    /** A given fact itself; for a derived one, it and what it was computed from. */
    static List<Fact> given(Fact fact, Map<String, Fact> facts) {
        List<Fact> given = new ArrayList<>();
        given.add(fact);
        for (String input : fact.source().derivedFrom()) {
            Fact one = facts.get(input);
            if (one != null) {
                given.add(one);
            }
        }
        return given;
    }

    /** An open question, and why it is one. */
    static String question(OpenQuestion question, Assessment assessment) {
        Finding finding = assessment.finding(question.criterion());
        String why = finding.isPresumed()
                ? "what was found lets it be presumed only"
                : finding.evidence().isEmpty() ? "no rule had what it needs" : "what was found does not count";
        String where = question.leads().isEmpty()
                ? ". Its rules look at " + String.join(", ", question.looksFor())
                        + ", and at what says that such a list is complete."
                : ".";
        return question.criterion() + (question.alone() ? " (alone gives another verdict)" : "") + ": " + why + where;
    }

    /** Where the answers to a question lead; empty where neither alone changes anything. */
    static String answers(OpenQuestion question, Judgement judgement) {
        Supposition established = question.ifEstablished();
        Supposition refuted = question.ifRefuted();
        return established == null || refuted == null || !judgement.movesAlone(question)
                ? ""
                : "If established: " + supposed(established) + "; if refuted: " + supposed(refuted) + ".";
    }

    private static String supposed(Supposition supposed) {
        String worst = name(supposed.range().worst());
        String best = name(supposed.range().best());
        return name(supposed.verdict()) + (worst.equals(best) ? ", settled" : ", open from " + worst + " to " + best);
    }

    /** The nearest way to an answer. */
    static String lead(Lead lead) {
        return (lead.stance() == Stance.SUPPORTS ? "It would be shown by \"" : "Against it would speak \"")
                + lead.rule() + "\", if known: "
                + lead.wants().stream().map(Wording::want).collect(Collectors.joining("; and "));
    }

    private static String want(Want want) {
        String fact = want.fact() == null ? "" : FactKey.of(want.fact());
        String from = want.looksFor().equals(List.of(want.type()))
                ? ""
                : " (computed from " + String.join(", ", want.looksFor()) + ")";
        String conditions = String.join(", ", want.conditions());
        return switch (want.lack()) {
            case FACT -> want.type() + "( " + conditions + (conditions.isEmpty() ? ")" : " )") + from;
            case VALUE -> conditions + " in " + fact + from;
            case SOURCE -> fact + " from more than a claim";
        };
    }

    /** Unknown criteria that can't move the verdict; empty if there are none. */
    static String idle(Judgement judgement) {
        return judgement.idle().stream()
                .map(finding -> finding.criterion().value())
                .collect(Collectors.joining(", "));
    }

    /** What would have to be turned. */
    static String change(Change change) {
        return change.turns().stream().map(Wording::turn).collect(Collectors.joining("; and "));
    }

    private static String turn(Turn turn) {
        List<List<CriterionId>> sets = turn.anyOf();
        if (sets.size() == 1) {
            return joined(sets.get(0));
        }
        List<CriterionId> all = sets.stream().flatMap(List::stream).distinct().toList();
        int size = sets.get(0).size();
        boolean isAnyOf = sets.size() == combinations(all.size(), size);
        return isAnyOf
                ? "any " + size + " of " + joined(all)
                : "one of: " + sets.stream().map(Wording::joined).collect(Collectors.joining(" / "));
    }

    private static long combinations(int of, int size) {
        long ways = 1;
        for (int i = 1; i <= size; i++) {
            ways = ways * (of - size + i) / i;
        }
        return ways;
    }

    private static String joined(List<CriterionId> criteria) {
        return criteria.stream().map(CriterionId::value).collect(Collectors.joining(", "));
    }
}
