package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;

/**
 * The rules of the four indicators as a Java programmer would write them without an engine: loops over facts indexed by
 * type and group. A test holds them to the rule files.
 */
final class IndicatorsByHand {
    private final Policy policy;

    IndicatorsByHand(Policy policy) {
        this.policy = policy;
    }

    /** All evidence in these facts. */
    List<Match> evidence(List<Fact> facts) {
        Found found = new Found(new FactIndex(facts), new ArrayList<>());
        MarketDirectionByHand.find(found, (int) policy("severalSellers").numerator());
        CorporateAllocationByHand.find(found, policy("controlled"), policy("plural"));
        ConstrainedParticipationByHand.find(found, policy);
        ProductControlByHand.find(
                found, policy("plural"), (int) policy("assetsTogether").numerator());
        PresumptionsByHand.find(found, policy("plural"));
        return found.matches();
    }

    private Fraction policy(String name) {
        return value(policy, name);
    }

    static Fraction value(Policy policy, String name) {
        Threshold threshold = Objects.requireNonNull(policy.get(name));
        return threshold.value();
    }

    /** What there is, and what was found in it. */
    record Found(FactIndex facts, List<Match> matches) {
        void add(String rule, Fact... cited) {
            matches.add(new Match(rule, List.of(cited)));
        }

        /** Adds a match for each for-profit participant that is the group and meets the condition. */
        void addForProfit(String rule, String group, Predicate<Participant> condition, Fact... cited) {
            for (Participant one : facts.participants(group)) {
                if (one.forProfit() == Answer.YES && condition.test(one)) {
                    Fact[] all = java.util.Arrays.copyOf(cited, cited.length + 1);
                    all[cited.length] = one;
                    add(rule, all);
                }
            }
        }

        void addForProfit(String rule, @org.jspecify.annotations.Nullable String group, Fact... cited) {
            if (group != null) {
                addForProfit(rule, group, one -> true, cited);
            }
        }
    }
}
