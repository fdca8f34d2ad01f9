package org.commonsgovernance.rules.derive;

import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * Counts contributions as they come: by person, and by whom they acted for. Partial tallies merge in any order to the
 * same figures. Its size grows with people and organisations, not with contributions.
 */
public final class ContributionTally {
    /** Known to act for nobody. */
    static final String INDEPENDENT = "\u0000independent";

    /** Not known for whom. */
    static final String UNKNOWN = "\u0000unknown";

    private final Affiliations affiliations;
    private final PeopleTally people = new PeopleTally();
    private final Map<Contribution.Origin, Long> accepted = new TreeMap<>();
    private final Map<Contribution.Origin, Long> rejected = new TreeMap<>();
    private final ReviewTally reviews;
    private final SizeTally sizes = new SizeTally();

    private long paid;
    private long unpaid;
    private long all;
    private long selfChosen;
    private long assigned;
    private long rows;
    private @Nullable Source weakest;

    ContributionTally(Affiliations affiliations) {
        this.affiliations = affiliations;
        this.reviews = new ReviewTally(affiliations);
    }

    /** Notes when somebody came and how much they did, within the window or before, unless a program did it. */
    public void addToHistory(Contribution contribution) {
        addToHistory(contribution, contribution.count());
    }

    /** Notes so many that are alike. */
    void addToHistory(Contribution contribution, long count) {
        if (!affiliations.isAutomated(contribution.contributor())) {
            people.person(contribution.contributor()).came(contribution.at().earliest(), count);
        }
    }

    /** Counts one row of the window, unless a program did the work. */
    public void add(Contribution contribution) {
        if (!affiliations.isAutomated(contribution.contributor())) {
            sizes.add(contribution);
            count(contribution, 1, contribution.count());
        }
    }

    /** Counts rows that are alike. */
    void add(Contribution alike, WorkPiece.Amount amount) {
        if (!affiliations.isAutomated(alike.contributor())) {
            sizes.add(amount.bySize(), amount.anyWithoutSize());
            count(alike, amount.rows(), amount.count());
        }
    }

    private void count(Contribution contribution, long ofRows, long count) {
        rows += ofRows;
        reviews.add(contribution, count);
        all += count;
        selfChosen += contribution.takenUp() == Contribution.TakenUp.BY_SELF ? count : 0;
        assigned += contribution.takenUp() == Contribution.TakenUp.ASSIGNED ? count : 0;
        weakest = weaker(weakest, contribution.source());
        Contribution.Origin origin = contribution.origin();
        if (origin != null && contribution.outcome() != Contribution.Outcome.OPEN) {
            boolean isIn = contribution.outcome() == Contribution.Outcome.ACCEPTED;
            (isIn ? accepted : rejected).merge(origin, count, Long::sum);
        }
        if (makesTheProduct(contribution.kind()) && contribution.outcome() == Contribution.Outcome.ACCEPTED) {
            people.person(contribution.contributor()).worked(actsFor(contribution), count);
            switch (affiliations.paid(contribution.contributor(), contribution.at())) {
                case YES -> paid += count;
                case NO -> unpaid += count;
                case UNKNOWN -> {}
            }
        }
    }

    /** Adds what another tally counted. */
    public void merge(ContributionTally other) {
        rows += other.rows;
        reviews.merge(other.reviews);
        sizes.merge(other.sizes);
        people.merge(other.people);
        all += other.all;
        selfChosen += other.selfChosen;
        assigned += other.assigned;
        paid += other.paid;
        unpaid += other.unpaid;
        weakest = weaker(weakest, other.weakest);

        other.accepted.forEach((origin, count) -> accepted.merge(origin, count, Long::sum));
        other.rejected.forEach((origin, count) -> rejected.merge(origin, count, Long::sum));
    }

    /** The weaker of two that may be missing. Most rows share one source, which needs no comparing. */
    private static @Nullable Source weaker(@Nullable Source one, @Nullable Source other) {
        if (other == null || other.equals(one)) {
            return one;
        }
        return one == null ? other : one.weaker(other);
    }

    /** Whether it makes the same of every contribution. */
    boolean countsAs(ContributionTally other) {
        return affiliations.saysTheSameAs(other.affiliations);
    }

    private String actsFor(Contribution contribution) {
        if (contribution.onBehalfOf() != null) {
            return affiliations.group(contribution.onBehalfOf());
        }
        return affiliations.of(contribution.contributor(), contribution.at());
    }

    private static boolean makesTheProduct(Contribution.Kind kind) {
        return switch (kind) {
            case CODE, TEXT, DATA, DESIGN, TRANSLATION -> true;
            case REVIEW, SUPPORT, GOVERNANCE, FUNDING -> false;
        };
    }

    /** Rows that were counted. */
    long rows() {
        return rows;
    }

    /** The weakest source among them; null if there were none. */
    @Nullable
    Source weakest() {
        return weakest;
    }

    /** When people came, how much they did and for whom. */
    PeopleTally people() {
        return people;
    }

    ReviewTally reviews() {
        return reviews;
    }

    SizeTally sizes() {
        return sizes;
    }

    /** Work of every kind and outcome. */
    long all() {
        return all;
    }

    /** Of that, what those who did it took up themselves. */
    long selfChosen() {
        return selfChosen;
    }

    long assigned() {
        return assigned;
    }

    /** Work by people who were paid for it when they did it. */
    long paid() {
        return paid;
    }

    long unpaid() {
        return unpaid;
    }

    long accepted(Contribution.Origin origin) {
        return accepted.getOrDefault(origin, 0L);
    }

    long rejected(Contribution.Origin origin) {
        return rejected.getOrDefault(origin, 0L);
    }
}
