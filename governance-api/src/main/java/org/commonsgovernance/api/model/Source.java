package org.commonsgovernance.api.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is known from.
 *
 * @param locator where others find it again: an address, a repository path with its commit, a page of a book
 * @param basis what it rests on
 * @param speaker who speaks
 * @param retrieved the day it was read; null where not noted
 * @param sha256 digest of the text that was read, in lower-case hex; null where not noted
 * @param note what it says, in the words of whoever wrote the fact; null where not noted
 * @param derivedFrom for a derived fact, the type and id of each fact it was computed from, such as {@code Seat s1},
 *     sorted; contributions are counted in the locator instead of listed
 */
public record Source(
        String locator,
        Basis basis,
        Speaker speaker,
        @Nullable LocalDate retrieved,
        @Nullable String sha256,
        @Nullable String note,
        List<String> derivedFrom) {

    /**
     * Weakest first: what others merely claim, what the judged claim of themselves, documents, data. Of documents and
     * data it does not matter who speaks.
     */
    public static final Comparator<Source> BY_STRENGTH = Comparator.comparing(Source::basis)
            .thenComparing(Comparator.comparing(Source::speaker).reversed());

    public Source {
        Require.text(locator, "locator");
        Require.present(basis, "basis");
        Require.present(speaker, "speaker");
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 is not 64 lower-case hex digits: " + sha256);
        }
        derivedFrom = Require.list(derivedFrom);
    }

    private static Source of(String locator, Basis basis, Speaker speaker) {
        return new Source(locator, basis, speaker, null, null, null, List.of());
    }

    /** What the project or its steward says of itself, with nothing to check it against. */
    public static Source claimedBySelf(String locator) {
        return of(locator, Basis.CLAIMED, Speaker.SELF);
    }

    /** What somebody else says, with nothing to check it against. */
    public static Source claimedByOther(String locator) {
        return of(locator, Basis.CLAIMED, Speaker.OTHER);
    }

    /** A public document of the project or its steward. */
    public static Source documentedBySelf(String locator) {
        return of(locator, Basis.DOCUMENTED, Speaker.SELF);
    }

    /** A public document of somebody else. */
    public static Source documentedByOther(String locator) {
        return of(locator, Basis.DOCUMENTED, Speaker.OTHER);
    }

    /** Data that others can count again, gathered by whoever writes the facts. */
    public static Source observed(String locator) {
        return of(locator, Basis.OBSERVED, Speaker.OTHER);
    }

    /** The source of a fact computed from others: as weak as the weakest of them. */
    public static Source derived(String locator, Source weakest, Collection<String> derivedFrom) {
        return new Source(
                locator,
                weakest.basis,
                weakest.speaker,
                null,
                null,
                null,
                derivedFrom.stream().distinct().sorted().toList());
    }

    /** Whether somebody else merely says so. */
    public boolean isHearsay() {
        return basis == Basis.CLAIMED && speaker == Speaker.OTHER;
    }

    /** The weaker of the two; this one if they are as strong as each other. */
    public Source weaker(Source other) {
        return BY_STRENGTH.compare(this, other) <= 0 ? this : other;
    }
}
