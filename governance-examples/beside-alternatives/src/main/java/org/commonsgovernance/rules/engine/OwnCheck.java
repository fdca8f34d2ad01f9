package org.commonsgovernance.rules.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonsgovernance.rules.check.CheckReport;
import org.commonsgovernance.rules.check.CorpusCheck;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.Problem;

/** What {@code rules check} says of one more rule. */
public final class OwnCheck {
    private static final String RULES = "indicators/product-control/rules.drl";
    private static final String POLICY = "policy.yaml";

    private final TreeMap<String, String> texts = new TreeMap<>();
    private final List<Problem> before;

    /** A folder of criteria. */
    public OwnCheck(Path folder) {
        CorpusFiles files = CorpusFiles.of(folder);
        for (String path : files.paths()) {
            texts.put(path, files.read(path).text());
        }
        before = problems(texts);
    }

    /** What is said with these lines at the end of the rules of product-control and of the thresholds. */
    public List<String> with(String rule, String thresholds) {
        TreeMap<String, String> more = new TreeMap<>(texts);
        more.merge(RULES, "\n" + rule, String::concat);
        more.merge(POLICY, thresholds, String::concat);
        List<Problem> after = new ArrayList<>(problems(more));
        after.removeAll(before);
        return after.stream().map(Problem::toString).toList();
    }

    private static List<Problem> problems(TreeMap<String, String> texts) {
        CheckReport report = CorpusCheck.of(CorpusFiles.of(texts), FactTypes.STANDARD);
        List<Problem> all = new ArrayList<>(report.errors());
        all.addAll(report.warnings());
        return all;
    }
}
