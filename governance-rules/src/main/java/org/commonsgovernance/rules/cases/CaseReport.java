package org.commonsgovernance.rules.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.guard.ConditionOutcomes;
import org.commonsgovernance.rules.guard.ConditionOutcomes.Condition;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Spelled;

/** What the cases of a corpus gave, for a person at a terminal. */
public final class CaseReport {
    private final CaseRun run;
    private final CorpusFiles files;
    private final List<RuleCoverage> rules;
    private final List<Condition> conditions;
    private final Map<String, RulePlaces> places = new HashMap<>();

    /**
     * @param files where the rules lie
     * @param counted whose coverage is told
     */
    public CaseReport(CaseRun run, CorpusFiles files, Predicate<Rule> counted) {
        this.run = run;
        this.files = files;
        this.rules =
                run.rules().stream().filter(one -> counted.test(one.rule())).toList();
        this.conditions = run.conditions().conditions().stream()
                .filter(one -> counted.test(one.rule()))
                .toList();
    }

    /**
     * The cases that differ with their reasons, then the rules that are not tried, then the counts. Ends in a line end.
     *
     * @param folder what stands before each path, with a slash at its end; may be empty
     * @param lists whether conditions that are not tried are listed; else only counted
     */
    public String text(String folder, boolean lists) {
        StringBuilder text = new StringBuilder();
        for (CaseResult result : run.differing()) {
            text.append(folder)
                    .append(result.of().path())
                    .append(": must be ")
                    .append(Spelled.words(result.of().expected()))
                    .append(
                            result.actual() == null
                                    ? ", and can't be judged"
                                    : ", and is " + Spelled.words(result.actual()))
                    .append('\n')
                    .append(result.reason())
                    .append('\n');
        }
        untried(lists)
                .forEach(one -> text.append(new Problem(
                                folder + one.file(),
                                one.line(),
                                one.column(),
                                one.message(),
                                one.excerpt(),
                                one.caret()))
                        .append('\n'));
        return text.append(counts()).toString();
    }

    /** What no case tries, by file and place. */
    private List<Problem> untried(boolean lists) {
        List<Problem> problems = new ArrayList<>();
        for (RuleCoverage one : rules) {
            RulePlaces place = places(one.rule().file());
            if (one.fires() == 0) {
                problems.add(place.rule(one.rule(), "no case of its criterion makes this rule fire"));
            } else if (one.silent() == 0) {
                problems.add(place.rule(one.rule(), "this rule fires in every case of its criterion"));
            } else if (!one.isNeeded()) {
                problems.add(place.rule(
                        one.rule(), "every case would give the same without this rule; add one in which it decides"));
            }
        }
        if (lists) {
            ConditionOutcomes outcomes = run.conditions();
            for (Condition condition : conditions) {
                boolean held = outcomes.hasHeld(condition);
                boolean failed = outcomes.hasFailed(condition);
                if (!held || !failed) {
                    problems.add(places(condition.rule().file())
                            .condition(
                                    condition.rule(),
                                    condition.pattern(),
                                    Math.max(0, condition.condition()),
                                    condition.text() + " "
                                            + (held ? "never fails" : failed ? "never holds" : "is never asked")
                                            + " in a case of its criterion"));
                }
            }
        }
        problems.sort(null);
        return problems;
    }

    private RulePlaces places(String file) {
        return Objects.requireNonNull(places.computeIfAbsent(file, path -> RulePlaces.of(files.read(path))));
    }

    private String counts() {
        int cases = run.results().size();
        int differing = run.differing().size();
        long tried = rules.stream().filter(RuleCoverage::isTried).count();
        long needed = rules.stream().filter(RuleCoverage::isNeeded).count();
        ConditionOutcomes outcomes = run.conditions();
        long held = conditions.stream().filter(outcomes::hasHeld).count();
        long failed = conditions.stream().filter(outcomes::hasFailed).count();
        return (differing == 0
                        ? cases + " cases, all as they must be\n"
                        : differing + " of " + cases + " cases differ\n")
                + rules.size() + " rules: " + tried + " fire in some case and not in another ("
                + Percent.text(ruleCoverage()) + "), " + needed + " are needed by one\n"
                + conditions.size() + " conditions: " + held + " hold in some case, " + failed + " fail in some ("
                + Percent.text(conditionCoverage()) + ")\n";
    }

    /** The part of the rules that fire in some case and not in another, in hundredths of a percent, rounded down. */
    public int ruleCoverage() {
        long tried = rules.stream().filter(RuleCoverage::isTried).count();
        return Percent.of(tried, rules.size());
    }

    /** The part of what conditions can do, hold and fail, that some case shows, in hundredths of a percent, rounded down. */
    public int conditionCoverage() {
        ConditionOutcomes outcomes = run.conditions();
        long held = conditions.stream().filter(outcomes::hasHeld).count();
        long failed = conditions.stream().filter(outcomes::hasFailed).count();
        return Percent.of(held + failed, 2L * conditions.size());
    }
}
