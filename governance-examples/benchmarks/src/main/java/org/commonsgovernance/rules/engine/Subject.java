package org.commonsgovernance.rules.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Rule;

/** What is judged in the measurements, and by which rules. */
final class Subject {
    /** A real project with contributions, seats, offerings and holdings. */
    static final Path DOSSIER = Path.of("governance-examples/case-studies/linkerd/dossier.yaml");

    static final Corpus CORPUS = CorpusLoader.load(CorpusFiles.shipped(), FactTypes.STANDARD);
    static final Deriver DERIVER = new Deriver(CORPUS.licenses(), List.of());

    private Subject() {}

    static ProductionSetup setup(int times) {
        return Multiplied.of(Dossiers.read(DOSSIER), times);
    }

    /** The rules of the four indicators, which are written by hand too. */
    static List<Rule> indicators() {
        return CORPUS.criteria().stream()
                .filter(criterion -> criterion.tier() == Tier.INDICATOR)
                .flatMap(criterion -> criterion.rules().stream())
                .toList();
    }

    /** All rules, so many times under other names. */
    static List<Rule> rules(int times) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (Rule one : CORPUS.rules()) {
                String id = i == 0 ? one.id() : "copy-" + i + "/" + one.id();
                rules.add(new Rule(id, one.name(), one.patterns(), one.outcome(), one.file(), one.line()));
            }
        }
        return rules;
    }

    static RuleBase network(List<Rule> rules) {
        return RuleBase.of(rules, new Limits(1_000_000, 1_000_000, 100_000_000));
    }

    static List<Fact> facts(ProductionSetup setup, Set<Class<? extends Fact>> types) {
        return DERIVER.derive(setup, slice(setup), types).facts();
    }

    static Slice slice(ProductionSetup setup) {
        return Window.TWELVE_MONTHS.upTo(setup.lastDay());
    }

    /** Evidence as the engine finds it. */
    static List<Match> byRules(RuleBase ruleBase, List<Fact> facts) {
        List<Match> matches = new ArrayList<>();
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(facts, (rule, match) -> matches.add(new Match(rule.name(), match)));
        }
        return matches;
    }
}
