package org.commonsgovernance.collect.forge;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows and wants. Start with {@link #of} and change what differs.
 *
 * @param first the first day of the window, in UTC
 * @param last the last day of the window, in UTC; not before {@code first}
 * @param projects only these, written {@code owner/name} in any case; empty for all that the files hold. Records of
 *     which the file does not tell the project's name are kept
 * @param isOutsider tells by the login who has no commit rights, where the export does not; null where nobody knows
 * @param isBot tells by the login which accounts are programs, beside those that the export marks
 * @param organization the id of the organisation somebody works for, by the login; null where not known
 * @param pseudonym the name under which somebody appears in facts, by the login; null to leave people out
 * @param labelsForAnyone labels that mark a task as open to anyone, as {@link AnyoneLabels} writes them
 * @param isWholeHistory the files reach back to the project's first change request
 * @param hasAllResponses every review and comment on the window's change requests is in the files
 * @param keepsTruncated of a broken file, what was read until the break counts; otherwise it is a mistake
 */
public record ForgeSettings(
        LocalDate first,
        LocalDate last,
        Set<String> projects,
        @Nullable Predicate<String> isOutsider,
        Predicate<String> isBot,
        Function<String, @Nullable String> organization,
        @Nullable Function<String, String> pseudonym,
        Set<String> labelsForAnyone,
        boolean isWholeHistory,
        boolean hasAllResponses,
        boolean keepsTruncated) {

    public ForgeSettings {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the window ends (" + last + ") before it begins (" + first + ")");
        }
        projects = Set.copyOf(projects);
        labelsForAnyone = Set.copyOf(labelsForAnyone);
    }

    /** A window; everything else is taken from the files, and what they do not tell stays unknown. */
    public static ForgeSettings of(LocalDate first, LocalDate last) {
        return new ForgeSettings(
                first,
                last,
                Set.of(),
                null,
                login -> false,
                login -> null,
                null,
                AnyoneLabels.standard(),
                false,
                false,
                false);
    }

    public ForgeSettings withProjects(Set<String> only) {
        return new ForgeSettings(
                first,
                last,
                only,
                isOutsider,
                isBot,
                organization,
                pseudonym,
                labelsForAnyone,
                isWholeHistory,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withOutsiders(Predicate<String> outsiders) {
        return new ForgeSettings(
                first,
                last,
                projects,
                outsiders,
                isBot,
                organization,
                pseudonym,
                labelsForAnyone,
                isWholeHistory,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withBots(Predicate<String> bots) {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                bots,
                organization,
                pseudonym,
                labelsForAnyone,
                isWholeHistory,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withOrganizations(Function<String, @Nullable String> organizations) {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                isBot,
                organizations,
                pseudonym,
                labelsForAnyone,
                isWholeHistory,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withPseudonyms(Function<String, String> pseudonyms) {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                isBot,
                organization,
                pseudonyms,
                labelsForAnyone,
                isWholeHistory,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withLabelsForAnyone(Set<String> labels) {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                isBot,
                organization,
                pseudonym,
                labels,
                isWholeHistory,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withWholeHistory() {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                isBot,
                organization,
                pseudonym,
                labelsForAnyone,
                true,
                hasAllResponses,
                keepsTruncated);
    }

    public ForgeSettings withAllResponses() {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                isBot,
                organization,
                pseudonym,
                labelsForAnyone,
                isWholeHistory,
                true,
                keepsTruncated);
    }

    public ForgeSettings keepingTruncated() {
        return new ForgeSettings(
                first,
                last,
                projects,
                isOutsider,
                isBot,
                organization,
                pseudonym,
                labelsForAnyone,
                isWholeHistory,
                hasAllResponses,
                true);
    }

    boolean isWithin(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
