package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What could move a verdict: what is not known, and what those judged could change.
 *
 * @param openQuestions unknown or presumed criteria that can still move the verdict, or what it could be, those first that
 *     alone give another verdict; else in the order of the corpus
 * @param changes the smallest sets of decided criteria that, turned for the better, give the next better verdict, while
 *     what is unknown stays so; empty where there is none better, or where turning all would not do
 */
public record Outlook(List<OpenQuestion> openQuestions, List<Change> changes) {
    public Outlook {
        openQuestions = Require.list(openQuestions);
        changes = Require.list(changes);
    }

    /**
     * An unknown or presumed criterion that can still move the verdict.
     *
     * @param criterion which
     * @param alone whether its answer alone, all else left as it is, gives another verdict; where the verdict is
     *     undetermined, any verdict is another one
     * @param looksFor the types of given fact that would settle it, sorted
     * @param leads the rules that are nearest to an answer, one for it and one against it where there are; the one that
     *     wants less first
     * @param ifEstablished what the verdict would be if it were established and all else as it is; null where whoever
     *     made this does not say
     * @param ifRefuted the same if it were refuted
     */
    public record OpenQuestion(
            CriterionId criterion,
            boolean alone,
            List<String> looksFor,
            List<Lead> leads,
            @Nullable Supposition ifEstablished,
            @Nullable Supposition ifRefuted) {
        public OpenQuestion {
            Require.present(criterion, "criterion");
            looksFor = Require.list(looksFor);
            leads = Require.list(leads);
        }

        /** One that does not say where its answers lead. */
        public OpenQuestion(CriterionId criterion, boolean alone, List<String> looksFor, List<Lead> leads) {
            this(criterion, alone, looksFor, leads, null, null);
        }

        /** One without leads. */
        public OpenQuestion(CriterionId criterion, boolean alone, List<String> looksFor) {
            this(criterion, alone, looksFor, List.of());
        }
    }

    /**
     * A rule that would answer an open question if what it wants were known. Nothing that is known stands against it.
     *
     * @param rule the rule's name, a sentence
     * @param stance what it would say
     * @param wants what is wanting, in the order of the rule; never empty
     */
    public record Lead(String rule, Stance stance, List<Want> wants) {
        public Lead {
            Require.text(rule, "rule");
            Require.present(stance, "stance");
            wants = Require.list(wants);
        }
    }

    /**
     * Something that a rule wants to know.
     *
     * @param lack what is wanting
     * @param type the type of fact, as rules name it
     * @param looksFor the types of given fact that tell it: the type itself, or those that it is computed from
     * @param fact the fact that is known in part, as it was given or computed; null if there is none
     * @param conditions what would have to hold, as the rule has it, a threshold with its figure; may be empty
     */
    public record Want(
            Lack lack,
            String type,
            List<String> looksFor,
            @Nullable Fact fact,
            List<String> conditions) {
        public Want {
            Require.present(lack, "lack");
            Require.text(type, "type");
            looksFor = Require.list(looksFor);
            conditions = Require.list(conditions);
        }
    }

    /** What can be wanting. */
    public enum Lack {
        /** There is no such fact. */
        FACT,
        /** There is one that doesn't tell what is asked. */
        VALUE,
        /** There is one that is only claimed. */
        SOURCE
    }

    /**
     * A way to the next better verdict.
     *
     * @param to that verdict
     * @param turns all of them are needed
     */
    public record Change(Verdict to, List<Turn> turns) {
        public Change {
            Require.present(to, "to");
            turns = Require.list(turns);
        }

        /** How many criteria are turned. */
        public int size() {
            return turns.stream().mapToInt(turn -> turn.anyOf().get(0).size()).sum();
        }
    }

    /**
     * Criteria to be turned for the better; each alternative does.
     *
     * @param anyOf sets of criteria, all of one size
     */
    public record Turn(List<List<CriterionId>> anyOf) {
        public Turn {
            anyOf = anyOf.stream().map(List::copyOf).toList();
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("a turn has at least one alternative");
            }
        }
    }
}
