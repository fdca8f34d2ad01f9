package org.commonsgovernance.audit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.audit.cases.Label.Answer;
import org.commonsgovernance.audit.cases.Label.Kind;
import org.commonsgovernance.rules.problem.Spelled;
import org.jspecify.annotations.Nullable;

/** The comparison in Markdown: how often, on what, and why not. */
final class CasesReport {
    private final List<Compared> cases;
    private final List<Remark> remarks;
    private final List<String> lines = new ArrayList<>();

    private CasesReport(List<Compared> cases, List<Remark> remarks) {
        this.cases = cases;
        this.remarks = remarks;
    }

    static String of(List<Compared> cases, List<Remark> remarks, List<Pair> pairs, IndexRanks index) {
        CasesReport report = new CasesReport(cases, remarks);
        report.summary();
        report.matrices();
        report.overview();
        report.pairs(pairs);
        report.index(index);
        report.disagreements();
        return String.join("\n", report.lines) + "\n";
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private void summary() {
        add(
                "# Judgements beside what careful readers concluded",
                "",
                "Made by `commons-audit cases`. Agreement with its 95 % interval (Wilson) and Cohen's kappa; where the"
                        + " rules say nothing, they agree with nobody. Labels and indicators were set by the same readers,"
                        + " so that agreement shows consistency and not truth.",
                "",
                "| | all cases | not disputed among experts |",
                "|---|---|---|",
                "| verdict | " + verdicts(any -> true).told() + " | "
                        + verdicts(this::isUncontested).told() + " |");
        for (CriterionId indicator : Indicators.ALL) {
            add("| " + indicator + " | " + answers(indicator, any -> true).told() + " | "
                    + answers(indicator, this::isUncontested).told() + " |");
        }
        long settled = count(one -> assessment(one).isSettled());
        long undetermined = count(one -> assessment(one).verdict() == Verdict.UNDETERMINED);
        long decided = cases.stream()
                .mapToLong(one -> Indicators.ALL.stream()
                        .filter(indicator -> one.answer(indicator) != null)
                        .count())
                .sum();
        add(
                "",
                "Of %d cases %d are settled and %d undetermined; %d of %d indicators are decided, %d of these presumably."
                        .formatted(
                                cases.size(),
                                settled,
                                undetermined,
                                decided,
                                cases.size() * Indicators.ALL.size(),
                                cases.stream()
                                        .flatMap(one -> assessment(one).presumed().stream())
                                        .filter(finding -> finding.tier() == Tier.INDICATOR)
                                        .count()));
        long opposite = count(one -> isUncontested(one) && isOpposite(one));
        add(
                "",
                "Undisputed cases that came out the opposite, corporate-controlled for peer production or the reverse: "
                        + opposite + ".");
    }

    private long count(Predicate<Compared> which) {
        return cases.stream().filter(which).count();
    }

    private boolean isUncontested(Compared one) {
        return !one.label().isContested();
    }

    private static boolean isOpposite(Compared one) {
        return (one.kind() == Kind.PEER && one.label().kind() == Kind.CORPORATE)
                || (one.kind() == Kind.CORPORATE && one.label().kind() == Kind.PEER);
    }

    private static Assessment assessment(Compared one) {
        return one.judgement().assessment();
    }

    private Agreement<Kind> verdicts(Predicate<Compared> which) {
        Agreement<Kind> agreement = new Agreement<>(Kind.class);
        cases.stream().filter(which).forEach(one -> agreement.add(one.label().kind(), one.kind()));
        return agreement;
    }

    private Agreement<Answer> answers(CriterionId indicator, Predicate<Compared> which) {
        Agreement<Answer> agreement = new Agreement<>(Answer.class);
        cases.stream().filter(which).forEach(one -> {
            Answer label = one.label().indicators().get(indicator);
            if (label != null) {
                agreement.add(label, one.answer(indicator));
            }
        });
        return agreement;
    }

    private void matrices() {
        add("", "## What was taken for what", "");
        lines.addAll(verdicts(any -> true).table("undetermined"));
        for (CriterionId indicator : Indicators.ALL) {
            add("", indicator + ":", "");
            lines.addAll(answers(indicator, any -> true).table("unknown"));
        }
    }

    private void overview() {
        add(
                "",
                "## Case by case",
                "",
                "What readers said before what the rules say; in bold where they differ.",
                "",
                "| case | day | verdict | could be | "
                        + Indicators.ALL.stream().map(CriterionId::value).collect(Collectors.joining(" | ")) + " |",
                "|---|---|---|---|---|---|---|---|");
        for (Compared one : cases) {
            Assessment assessment = assessment(one);
            StringBuilder line = new StringBuilder("| [%s](%s/README.md)%s | %s | %s | %s |"
                    .formatted(
                            one.label().name(),
                            one.dossier().folder(),
                            one.label().isContested() ? " (disputed)" : "",
                            assessment.slice().asOf(),
                            pair(one.label().kind(), one.kind(), Spelled.words(assessment.verdict()), one.agrees()),
                            assessment.isSettled()
                                    ? "settled"
                                    : Spelled.words(assessment.range().worst()) + " to "
                                            + Spelled.words(assessment.range().best())));
            for (CriterionId indicator : Indicators.ALL) {
                line.append(' ')
                        .append(pair(
                                one.label().indicators().get(indicator),
                                one.answer(indicator),
                                "unknown",
                                one.agrees(indicator)))
                        .append(" |");
            }
            add(line.toString());
        }
    }

    private static String pair(@Nullable Enum<?> label, @Nullable Enum<?> said, String nothing, boolean agrees) {
        String text = label + " / " + (said == null ? nothing : said.name());
        return agrees ? text : "**" + text + "**";
    }

    private void pairs(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        long right = pairs.stream().filter(Pair::isAsRecorded).count();
        add(
                "",
                "## One product in two hands",
                "",
                "%d of %d move as the record says.".formatted(right, pairs.size()),
                "");
        for (Pair pair : pairs) {
            add("- %s: %s%s."
                    .formatted(
                            pair.moves() == Pair.Way.BETTER ? "for the better" : "for the worse",
                            pair.told(),
                            pair.isAsRecorded() ? "" : "; **it does not move so**"));
        }
    }

    private void index(IndexRanks index) {
        if (index.rows().isEmpty()) {
            return;
        }
        add(
                "",
                "## Beside another index",
                "",
                String.format(
                        Locale.ROOT,
                        "Spearman's rank correlation is %.2f, of %d projects: too few to conclude anything from.",
                        index.correlation(),
                        index.rows().size()),
                "",
                "| project | day | index | share of decided criteria that speak for peer production |",
                "|---|---|---|---|");
        index.rows()
                .forEach(row -> add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %.2f |",
                        row.assessment().name(),
                        row.assessment().slice().asOf(),
                        row.score(),
                        row.share())));
    }

    private void disagreements() {
        add("", "## Where they differ");
        for (Compared one : cases) {
            List<CriterionId> differing = Indicators.ALL.stream()
                    .filter(indicator -> !one.agrees(indicator))
                    .toList();
            if (one.agrees() && differing.isEmpty()) {
                continue;
            }
            add("", "### " + one.label().name(), "");
            if (!one.agrees()) {
                Assessment assessment = assessment(one);
                add("Readers: " + one.label().kind() + ". Rules: " + Spelled.words(assessment.verdict())
                        + (assessment.caps().isEmpty()
                                ? ""
                                : ", by \"" + assessment.caps().get(0).rule() + "\"")
                        + ".");
                List<String> open = one.judgement().outlook().openQuestions().stream()
                        .filter(Outlook.OpenQuestion::alone)
                        .map(question -> question.criterion().value())
                        .toList();
                if (!open.isEmpty()) {
                    add("Open questions that alone could move it: " + String.join(", ", open) + ".");
                }
                add("");
            }
            differing.forEach(indicator -> differs(one, indicator));
            List<Remark> ours = remarks.stream()
                    .filter(remark -> remark.id().equals(one.label().id()))
                    .toList();
            add("");
            ours.forEach(remark -> add("*" + Spelled.words(remark.kind()) + "*: " + remark.sentence()));
            if (ours.isEmpty()) {
                add("*Nothing was said of this case yet.*");
            }
        }
    }

    private void differs(Compared one, CriterionId indicator) {
        Finding finding = assessment(one).finding(indicator);
        add("- %s: readers %s, rules %s."
                .formatted(
                        indicator,
                        one.label().indicators().get(indicator),
                        (finding.isPresumed() ? "presumably " : "") + Spelled.words(finding.status())));
        for (Evidence evidence : finding.counted()) {
            add("  - %s by %s: %s"
                    .formatted(
                            Spelled.words(evidence.stance()),
                            evidence.facts().stream()
                                    .map(fact -> fact.getClass().getSimpleName() + " " + fact.id())
                                    .distinct()
                                    .limit(6)
                                    .collect(Collectors.joining(", ")),
                            evidence.rule()));
        }
        if (finding.counted().isEmpty()) {
            String left = finding.discounted().isEmpty()
                    ? ""
                    : "; left out as a mere claim: "
                            + finding.discounted().stream().map(Evidence::rule).collect(Collectors.joining("; "));
            add("  - no rule had what it needs: " + String.join(", ", finding.looksFor()) + left);
        }
    }
}
