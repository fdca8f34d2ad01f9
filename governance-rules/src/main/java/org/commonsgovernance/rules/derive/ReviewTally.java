package org.commonsgovernance.rules.derive;

import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.given.Contribution;

/** Who reviewed whose accepted work. Partial tallies merge in any order to the same figures. */
final class ReviewTally {
    private final Affiliations affiliations;
    private long total;
    private long byOthers;
    private long acrossGroups;
    private long withinGroup;
    private boolean anyReviewer;

    /** Groups of which it had to be known who controls them. */
    private final Set<String> told = new TreeSet<>();

    ReviewTally(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    /** Counts so many that are alike. */
    void add(Contribution one, long count) {
        if (one.outcome() != Contribution.Outcome.ACCEPTED) {
            return;
        }
        total += count;
        if (one.reviewers().isEmpty()) {
            return;
        }
        anyReviewer = true;
        if (one.reviewers().stream().anyMatch(reviewer -> !reviewer.equals(one.contributor()))) {
            byOthers += count;
        }
        switch (reach(one)) {
            case ACROSS -> acrossGroups += count;
            case WITHIN -> withinGroup += count;
            case UNKNOWN -> {}
        }
    }

    void merge(ReviewTally other) {
        total += other.total;
        byOthers += other.byOthers;
        acrossGroups += other.acrossGroups;
        withinGroup += other.withinGroup;
        anyReviewer |= other.anyReviewer;
        told.addAll(other.told);
    }

    private enum Reach {
        ACROSS,
        WITHIN,
        UNKNOWN
    }

    private Reach reach(Contribution one) {
        String author = group(one.contributor(), one);
        Reach reach = Reach.WITHIN;
        for (String reviewer : one.reviewers()) {
            String group = group(reviewer, one);
            boolean isKnown = !group.equals(ContributionTally.UNKNOWN) && !author.equals(ContributionTally.UNKNOWN);
            boolean mayBeOne = !affiliations.isGroupKnown(author) && !affiliations.isGroupKnown(group);
            if (isKnown && !group.equals(author) && !mayBeOne) {
                told.add(author);
                told.add(group);
                return Reach.ACROSS;
            }
            boolean isSame = isKnown && group.equals(author) && !group.equals(ContributionTally.INDEPENDENT);
            reach = isSame ? reach : Reach.UNKNOWN;
        }
        return reach;
    }

    private String group(String person, Contribution one) {
        boolean isAuthor = person.equals(one.contributor());
        return isAuthor && one.onBehalfOf() != null
                ? affiliations.group(one.onBehalfOf())
                : affiliations.of(person, one.at());
    }

    /** Accepted work. */
    long total() {
        return total;
    }

    long byOthers() {
        return byOthers;
    }

    long acrossGroups() {
        return acrossGroups;
    }

    long withinGroup() {
        return withinGroup;
    }

    /** Groups of which it had to be known who controls them. */
    Set<String> told() {
        return told;
    }

    /** Whether any review is recorded at all. */
    boolean anyReviewer() {
        return anyReviewer;
    }
}
