package org.commonsgovernance.collect.forge;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows and wants. Start with {@link #of} and change what differs.
 *
 * @param first the first day of the window, in UTC
 * @param last the last day of the window, in UTC; not before {@code first}
 * @param projects only these, written {@code owner/name} in any case; empty for all that the files hold. Records of
 *     which the file does not tell the project's name are kept
 * @param isOutsider tells by the login who has no commit rights, where the export does not; null where nobody knows
 * @param isBot tells by the login which accounts are programs, beside those that the export marks and those on the
 *     standard list of {@link org.commonsgovernance.collect.git.Bots}
 * @param organization the id of the organisation somebody works for, by the login; null where not known
 * @param pseudonym the name under which somebody appears in facts, by the login; null to leave people out
 * @param labelsForAnyone labels that mark a task as open to anyone, as {@link AnyoneLabels} writes them
 * @param isWholeHistory the files reach back to the project's first change request
 * @param hasAllResponses every review and comment on the window's change requests is in the files
 * @param keepsTruncated of a broken file, what was read until the break counts; otherwise it is a mistake
 */
@RecordBuilder
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

    /** These settings but for what {@code change} sets. */
    public ForgeSettings with(UnaryOperator<ForgeSettingsBuilder> change) {
        return change.apply(ForgeSettingsBuilder.builder(this)).build();
    }

    boolean isWithin(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
