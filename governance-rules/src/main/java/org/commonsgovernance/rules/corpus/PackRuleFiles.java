package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackRule;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** The rule files and cases of a pack. */
final class PackRuleFiles {
    static final PackRules.Own NONE = new PackRules.Own(List.of(), true);

    private final Pack pack;
    private final PackLayout layout;
    private final Problems problems;

    PackRuleFiles(Pack pack, PackLayout layout, Problems problems) {
        this.pack = pack;
        this.layout = layout;
        this.problems = problems;
    }

    /** The rules that the pack has for a criterion. */
    PackRules.Own written(String folder, Guard guard) {
        String path = folder + "/rules.drl";
        return pack.folder().has(path)
                ? read(List.of(path), file -> guard.evidenceRules(PackWords.last(folder), file, problems))
                : layout.hasMisplacedRules() ? new PackRules.Own(List.of(), false) : NONE;
    }

    /** The rules that it has for the verdict. */
    PackRules.Own caps(Guard guard) {
        return read(layout.caps(), file -> guard.verdictRules("verdict/" + pack.id(), file, problems));
    }

    private PackRules.Own read(List<String> paths, Function<SourceFile, List<Rule>> reader) {
        int before = problems.size();
        List<PackRules.Written> written = new ArrayList<>();
        for (String path : paths) {
            SourceFile file = open(path);
            if (file != null) {
                reader.apply(file).forEach(rule -> written.add(new PackRules.Written(rule, file)));
            }
        }
        return new PackRules.Own(written, problems.size() == before);
    }

    /** A file as text; null where it is none, which is told. */
    @Nullable
    SourceFile open(String path) {
        try {
            return pack.folder().text(path);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            return null;
        }
    }

    /** Rules of several files get ids of their own, in their order. */
    static List<Rule> numbered(String id, List<Rule> rules) {
        List<Rule> numbered = new ArrayList<>();
        rules.forEach(rule -> numbered.add(rule.withId(id + "#" + (numbered.size() + 1))));
        return numbered;
    }

    /** Of the verdict's rules those below keep their ids. */
    List<Rule> numberedCaps(List<Rule> rules) {
        List<Rule> numbered = new ArrayList<>();
        int own = 0;
        for (Rule rule : rules) {
            boolean isOwn = rule.id().startsWith("verdict/" + pack.id() + "#");
            numbered.add(isOwn ? rule.withId("verdict/" + pack.id() + "#" + ++own) : rule);
        }
        return numbered;
    }

    /** Paths of the cases in a folder, whose names must say an outcome. */
    List<String> cases(String folder, Enum<?>[] outcomes) {
        List<String> cases = pack.folder().paths().stream()
                .filter(path -> path.startsWith(folder + "/cases/"))
                .toList();
        for (String path : cases) {
            if (CorpusLoader.expected(path, outcomes) == null) {
                whole(path, WrongPlaces.caseName(path, outcomes));
            }
        }
        return cases;
    }

    /** Paths of the cases of the verdict. */
    List<String> verdictCases() {
        return cases(PackRule.VERDICT, Verdict.values());
    }

    private void whole(String path, String message) {
        problems.add(Problem.whole(pack.folder().shown(path), message));
    }
}
