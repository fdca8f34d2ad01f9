package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.ReviewReach;
import org.commonsgovernance.api.model.given.Contribution;

/** Who reviews whose work, where all work is listed. A review that is not recorded may have happened. */
final class ReviewDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Work known = situation.work();
        List<Contribution> work = situation.facts(Contribution.class).stream()
                .filter(one -> !situation.ofPeople().isAutomated(one.contributor()))
                .filter(one -> one.outcome() == Contribution.Outcome.ACCEPTED)
                .toList();
        if (!known.isKnown() || work.stream().allMatch(one -> one.reviewers().isEmpty())) {
            return List.of();
        }
        long total = 0;
        long byOthers = 0;
        long acrossGroups = 0;
        long withinGroup = 0;
        for (Contribution one : work) {
            total += one.count();
            if (one.reviewers().stream().anyMatch(reviewer -> !reviewer.equals(one.contributor()))) {
                byOthers += one.count();
            }
            Reach reach = reach(situation, one);
            acrossGroups += reach == Reach.ACROSS ? one.count() : 0;
            withinGroup += reach == Reach.WITHIN ? one.count() : 0;
        }
        return List.of(new ReviewReach(
                situation.id("review-reach"),
                new Inputs().add(known.inputs()).source(),
                Fraction.of(byOthers, total),
                Fraction.ONE,
                Fraction.of(acrossGroups, total),
                Fraction.of(total - withinGroup, total)));
    }

    private enum Reach {
        ACROSS,
        WITHIN,
        UNKNOWN
    }

    private static Reach reach(Situation situation, Contribution one) {
        if (one.reviewers().isEmpty()) {
            return Reach.UNKNOWN;
        }
        String author = group(situation, one.contributor(), one);
        Reach reach = Reach.WITHIN;
        for (String reviewer : one.reviewers()) {
            String group = group(situation, reviewer, one);
            boolean isKnown = !group.equals(ContributionTally.UNKNOWN) && !author.equals(ContributionTally.UNKNOWN);
            boolean mayBeOne =
                    !situation.groups().isKnown(author) && !situation.groups().isKnown(group);
            if (isKnown && !group.equals(author) && !mayBeOne) {
                return Reach.ACROSS;
            }
            boolean isSame = isKnown && group.equals(author) && !group.equals(ContributionTally.INDEPENDENT);
            reach = isSame ? reach : Reach.UNKNOWN;
        }
        return reach;
    }

    private static String group(Situation situation, String person, Contribution one) {
        Affiliations affiliations = situation.ofPeople();
        boolean isAuthor = person.equals(one.contributor());
        return isAuthor && one.onBehalfOf() != null
                ? affiliations.group(one.onBehalfOf())
                : affiliations.of(person, one.at().earliest(), one.at().latest());
    }
}
