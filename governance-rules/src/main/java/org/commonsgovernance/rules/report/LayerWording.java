package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Prospect;
import org.commonsgovernance.api.assessment.Status;
import org.jspecify.annotations.Nullable;

/** How reports for people say what packs changed, and what is to come. */
final class LayerWording {
    private LayerWording() {}

    /** A layer with its digest, and who signed it. */
    static String layer(Layer layer) {
        return name(layer) + ", sha256 " + layer.digest()
                + (layer.signedBy().isEmpty() ? "" : ", signed by " + String.join(", ", layer.signedBy()));
    }

    private static String name(Layer layer) {
        return layer.version() == null ? layer.id() : layer.id() + " " + layer.version();
    }

    /** What a pack changed and why, as sentences. */
    static String change(LayerChange change) {
        return change.layer() + ": " + what(change) + since(change) + "."
                + (change.reason() == null ? "" : " Because: " + change.reason())
                + (change.source() == null ? "" : " [" + change.source() + "]");
    }

    /** That rules' names may say another figure than they compare with; empty where no pack changed one. */
    static String changedFigures(Layering layering) {
        String changed = layering.changes().stream()
                .filter(one -> one.subject() == LayerChange.Subject.THRESHOLD && one.before() != null)
                .map(one -> one.name() + " is " + one.after() + " and not " + one.before() + " (" + one.layer() + ")")
                .collect(Collectors.joining(", "));
        return changed.isEmpty()
                ? ""
                : "Figures that packs changed: " + changed
                        + ". The names of rules that compare with them may go on saying what they were.";
    }

    private static String what(LayerChange change) {
        return switch (change.subject()) {
            case THRESHOLD ->
                "the figure " + change.name() + " is " + change.after()
                        + (change.before() == null ? "" : " and not " + change.before());
            case CRITERION -> "the criterion " + change.name() + " is added";
            case FAMILY -> "the family " + change.name() + " is added";
            case RULE -> "of " + change.criterion() + " " + rule(change);
            case CAP -> "of the verdict " + rule(change);
        };
    }

    private static String rule(LayerChange change) {
        return switch (change.kind()) {
            case ADDED -> "the rule \"" + change.after() + "\" is added";
            case DISABLED -> "the rule \"" + change.before() + "\" is disabled";
            case REPLACED ->
                String.valueOf(change.before()).equals(change.after())
                        ? "the rule \"" + change.after() + "\" is written anew"
                        : "the rule \"" + change.before() + "\" is replaced by \"" + change.after() + "\"";
        };
    }

    private static String since(LayerChange change) {
        return (change.effectiveOn() == null ? "" : ", from " + change.effectiveOn() + " on")
                + switch (change.lifecycle()) {
                    case EXPERIMENTAL -> " (experimental: it does not count)";
                    case DEPRECATED -> " (deprecated: it is to go)";
                    case STABLE -> "";
                };
    }

    /** What later or experimental rules would make of the setup. */
    static String prospect(Prospect prospect, Assessment assessment) {
        String when = prospect.on() == null
                ? "If what is experimental counted"
                : "By the rules in force from " + prospect.on() + " on";
        String same = prospect.verdict() == assessment.verdict() ? " as it is now" : "";
        boolean isOpen = !prospect.range().isSettled();
        return when + ", the verdict would be " + Wording.name(prospect.verdict()) + same
                + (isOpen
                        ? ", and could turn out anything from "
                                + Wording.name(prospect.range().worst()) + " to "
                                + Wording.name(prospect.range().best())
                        : "")
                + ".";
    }

    /** What moves then, and what is changed. */
    static List<String> details(Prospect prospect) {
        List<String> details = new ArrayList<>();
        for (Prospect.StatusChange one : prospect.statuses()) {
            details.add(
                    one.criterion() + " would be " + status(one.then()) + ", and is " + status(one.now()) + " now.");
        }
        prospect.changes().forEach(change -> details.add(change(change)));
        return details;
    }

    private static String status(@Nullable Status status) {
        return status == null ? "not asked" : Wording.words(status);
    }

    /** What stands behind a finding's statement; empty for what is settled. */
    static String mark(Finding finding) {
        return finding.lifecycle() == Lifecycle.STABLE ? "" : " (" + mark(finding.lifecycle()) + ")";
    }

    private static String mark(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.EXPERIMENTAL ? "experimental: it does not count" : "deprecated: it is to go";
    }
}
