package org.commonsgovernance.rules.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How time grows with facts and with rules; all criteria. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {
    /** The whole corpus on so many times the facts. */
    @State(Scope.Benchmark)
    public static class Facts {
        @Param({"1", "10", "100"})
        public int times;

        private final RuleBase ruleBase = Subject.network(Subject.CORPUS.rules());
        private final CorpusEvaluator evaluator =
                CorpusEvaluator.of(Subject.CORPUS, Subject.DERIVER, new Limits(1_000_000, 1_000_000, 100_000_000));
        private ProductionSetup setup = Subject.setup(1);
        private List<Fact> facts = List.of();

        @Setup
        public void derive() {
            setup = Subject.setup(times);
            facts = Subject.facts(setup, ruleBase.types());
        }
    }

    /** So many times the corpus on the facts of one dossier. */
    @State(Scope.Benchmark)
    public static class Rules {
        @Param({"1", "5", "20"})
        public int timesRules;

        private RuleBase ruleBase = Subject.network(List.of());
        private List<Fact> facts = List.of();

        @Setup
        public void compile() {
            ruleBase = Subject.network(Subject.rules(timesRules));
            facts = Subject.facts(Subject.setup(1), ruleBase.types());
        }
    }

    @Benchmark
    public List<?> factsToEvidence(Facts state) {
        return Subject.byRules(state.ruleBase, state.facts);
    }

    @Benchmark
    public List<?> derive(Facts state) {
        return Subject.facts(state.setup, state.ruleBase.types());
    }

    @Benchmark
    public Object evaluate(Facts state) {
        return state.evaluator.evaluate(state.setup);
    }

    @Benchmark
    public List<?> rules(Rules state) {
        return Subject.byRules(state.ruleBase, state.facts);
    }
}
