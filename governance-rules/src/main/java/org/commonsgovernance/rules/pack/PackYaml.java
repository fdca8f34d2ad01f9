package org.commonsgovernance.rules.pack;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.rules.tree.Key;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pack.yaml} says.
 *
 * @param id the pack's name in rule ids and thresholds: small letters and digits
 * @param version three numbers
 * @param name what people call it
 * @param about what it is for; null if it does not say
 * @param base what it is laid over
 * @param thresholds figures it changes or adds
 * @param rules rules it adds, replaces or disables
 * @param changelog what changed in which version, the newest first
 */
record PackYaml(
        Word id,
        Word version,
        String name,
        @Nullable String about,
        @Key("extends") Base base,
        @Nullable Thresholds thresholds,
        List<RuleYaml> rules,
        List<Release> changelog) {

    /**
     * What a pack is laid over.
     *
     * @param pack {@code standard}, or {@code ../} and the name of a folder beside the pack's
     * @param version which version of that pack this one was written against; null if it does not say
     * @param digest the first characters of its digest; null if it does not say
     */
    record Base(Word pack, @Nullable Word version, @Nullable Word digest) {}

    /** Thresholds by name. */
    record Thresholds(List<PackThreshold> all) {}

    /**
     * A threshold as written.
     *
     * @param insteadOf for one of the base, the figure that it replaces
     */
    record ThresholdYaml(
            @Nullable Fraction share,
            @Nullable Long count,
            @Key("instead-of") @Nullable Fraction insteadOf,
            @Nullable String meaning,
            String reason,
            String source,
            @Key("effective-on") @Nullable LocalDate effectiveOn) {}

    /** A rule's change as written: exactly one of add, replace and disable. */
    record RuleYaml(
            @Nullable Word add,
            @Nullable Word replace,
            @Nullable Word by,
            @Nullable Word disable,
            Word of,
            String reason,
            @Nullable String source,
            @IfAbsent("STABLE") Lifecycle lifecycle,
            @Key("effective-on") @Nullable LocalDate effectiveOn) {}

    /**
     * A version.
     *
     * @param kind whether judgements can differ by it
     */
    record Release(Word version, LocalDate date, Kind kind, List<String> changes) {
        enum Kind {
            /** Wording only: every judgement stays as it was. */
            EDITORIAL,
            /** Judgements can differ. */
            SUBSTANTIVE
        }
    }
}
