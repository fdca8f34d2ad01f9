package org.commonsgovernance.beside;

import java.util.concurrent.TimeUnit;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.engine.OwnParts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same answers by each engine. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BesideBenchmark {
    /** All rules of the indicators on a real dossier. */
    @State(Scope.Benchmark)
    public static class Warm {
        @Param({"by_hand", "rules", "cel", "easy_rules", "json_logic", "cedar"})
        public String engine = "";

        private Alternative rules = material -> java.util.List.of();
        private ProductionSetup setup = OwnParts.setup(1);
        private Material material = OwnParts.material(setup);

        @Setup
        public void load() {
            rules = Engine.of(engine).load();
        }
    }

    /** So many rules. */
    @State(Scope.Benchmark)
    public static class Rules {
        @Param({"rules", "cel", "easy_rules", "json_logic", "cedar"})
        public String engine = "";

        @Param({"30", "300", "3000"})
        public int number;

        private Alternative rules = material -> java.util.List.of();
        private Material material = OwnParts.material(OwnParts.setup(1));

        @Setup
        public void load() {
            rules = Engine.of(engine).load(number);
        }
    }

    /** So many times the facts of a real dossier. */
    @State(Scope.Benchmark)
    public static class Facts {
        @Param({"by_hand", "rules", "cel", "easy_rules", "json_logic", "cedar"})
        public String engine = "";

        @Param({"1", "6", "60"})
        public int times;

        private Alternative rules = material -> java.util.List.of();
        private Material material = OwnParts.material(OwnParts.setup(1));

        @Setup
        public void load() {
            rules = Engine.of(engine).load();
            material = OwnParts.material(OwnParts.setup(times));
        }
    }

    /** Facts to reasons and statuses. */
    @Benchmark
    public Outcome judge(Warm state) {
        return Outcome.of(state.rules.reasons(state.material));
    }

    /** A setup to reasons and statuses: deriving, which all share, is in it. */
    @Benchmark
    public Outcome deriveAndJudge(Warm state) {
        return Outcome.of(state.rules.reasons(OwnParts.material(state.setup)));
    }

    /** Text of the rules to rules that can judge. */
    @Benchmark
    public Alternative load(Warm state) {
        return Engine.of(state.engine).load();
    }

    @Benchmark
    public Object moreRules(Rules state) {
        return state.rules.reasons(state.material);
    }

    @Benchmark
    public Object moreFacts(Facts state) {
        return state.rules.reasons(state.material);
    }
}
