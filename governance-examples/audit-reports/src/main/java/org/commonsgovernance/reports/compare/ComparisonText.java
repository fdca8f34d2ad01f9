package org.commonsgovernance.reports.compare;

import java.util.HashSet;
import java.util.Set;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;

/** A comparison in words, for a terminal. */
public final class ComparisonText {
    private ComparisonText() {}

    /** The text, ending in a line end. */
    public static String of(Comparison comparison, Texts texts) {
        ComparisonPage page = ComparisonPage.page(comparison, texts);
        StringBuilder out = new StringBuilder();
        side(out, "A", comparison.first(), page);
        side(out, "B", comparison.second(), page);
        out.append('\n').append(page.verdicts()).append('\n');
        if (!comparison.isSameRules()) {
            out.append(texts.get("compare.rules")).append('\n');
        }
        comparison
                .figures()
                .forEach((name, values) -> out.append("  ")
                        .append(texts.get(
                                "compare.figure", name, page.orNone(values.get(0)), page.orNone(values.get(1))))
                        .append('\n'));
        if (comparison.moved().isEmpty()) {
            out.append(texts.get("compare.none")).append('\n');
        }
        for (MovedFinding moved : comparison.moved()) {
            out.append('\n')
                    .append(moved.finding().criterion())
                    .append(": ")
                    .append(page.move(moved))
                    .append("\n  ")
                    .append(page.line(moved.finding().statement()))
                    .append('\n');
            Set<String> told = new HashSet<>();
            for (MovedEvidence one : moved.evidence()) {
                out.append("  ")
                        .append(one.isGained() ? "+ " : "- ")
                        .append(page.line(one.evidence().rule()))
                        .append('\n');
                one.movers().stream()
                        .filter(mover -> told.add(mover.fact()))
                        .forEach(mover ->
                                out.append("      ").append(page.told(mover)).append('\n'));
                if (one.movers().isEmpty()) {
                    out.append("      ").append(page.unmoved()).append('\n');
                }
            }
        }
        return out.toString();
    }

    private static void side(StringBuilder out, String letter, Report report, ComparisonPage page) {
        out.append(letter)
                .append("  ")
                .append(page.side(report))
                .append(": ")
                .append(page.verdict(report.assessment().verdict()))
                .append('\n');
    }
}
