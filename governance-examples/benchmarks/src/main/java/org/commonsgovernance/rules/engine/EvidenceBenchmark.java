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

/** From facts to evidence: the four indicators' rules in the engine, and the same by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvidenceBenchmark {
    /** How many times the dossier's facts. */
    @Param({"1", "10"})
    public int times;

    private ProductionSetup setup = Subject.setup(1);
    private List<Fact> facts = List.of();
    private final RuleBase ruleBase = Subject.network(Subject.indicators());
    private final IndicatorsByHand byHand = new IndicatorsByHand(Subject.CORPUS.policy());

    @Setup
    public void derive() {
        setup = Subject.setup(times);
        facts = Subject.facts(setup, ruleBase.types());
    }

    @Benchmark
    public List<?> deriveAndByRules() {
        return Subject.byRules(ruleBase, Subject.facts(setup, ruleBase.types()));
    }

    @Benchmark
    public List<?> deriveAndByHand() {
        return byHand.evidence(Subject.facts(setup, ruleBase.types()));
    }

    @Benchmark
    public List<?> byRules() {
        return Subject.byRules(ruleBase, facts);
    }

    @Benchmark
    public List<?> byHand() {
        return byHand.evidence(facts);
    }
}
