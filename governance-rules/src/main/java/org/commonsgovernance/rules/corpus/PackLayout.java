package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackFolder;
import org.commonsgovernance.rules.pack.PackSignature;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;

/** Which of a pack's files are what; one in the wrong place would be left out in silence. */
final class PackLayout {
    private static final String NAME = "([a-z][a-z0-9]*\\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String CRITERION = "(indicators|inversions/" + NAME + "|adaptations|signals)/" + NAME;
    private static final Pattern IN_CRITERION =
            Pattern.compile("(?<folder>" + CRITERION + ")/(criterion\\.yaml|rules\\.drl|cases/[^/]+)");
    private static final Pattern FAMILY = Pattern.compile("(?<folder>inversions/" + NAME + ")/family\\.yaml");
    private static final Pattern CAPS = Pattern.compile("verdict/[a-z0-9]+(-[a-z0-9]+)*\\.drl");
    private static final Pattern CASE = Pattern.compile("verdict/cases/[^/]+");

    /** What people keep beside rules. */
    private static final Pattern BESIDE =
            Pattern.compile("(.+/)?[^/]+\\.md|(README|LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*|LICENSES/.+");

    private final Set<String> criteria = new TreeSet<>();
    private final Set<String> families = new TreeSet<>();
    private final List<String> caps = new ArrayList<>();
    private final List<String> judgedBy = new ArrayList<>();

    PackLayout(Pack pack, Problems problems) {
        List<String> wrong = new ArrayList<>();
        for (String path : pack.folder().paths()) {
            Matcher criterion = IN_CRITERION.matcher(path);
            Matcher family = FAMILY.matcher(path);
            boolean isCase = path.contains("/cases/");
            if (criterion.matches()) {
                criteria.add(criterion.group("folder"));
            } else if (family.matches()) {
                families.add(family.group("folder"));
            } else if (CAPS.matcher(path).matches()) {
                caps.add(path);
            } else if (!path.equals(PackFolder.PACK)) {
                requireBeside(pack, path, wrong, problems);
                continue;
            }
            if (!isCase) {
                judgedBy.add(path);
            }
        }
        WrongPlaces.of(wrong, pack.folder().paths(), "a pack", Set.of(PackFolder.PACK))
                .forEach((path, message) ->
                        problems.add(Problem.whole(pack.folder().shown(path), message)));
    }

    private static void requireBeside(Pack pack, String path, List<String> wrong, Problems problems) {
        if (path.equals(PackSignature.FILE)
                || CASE.matcher(path).matches()
                || BESIDE.matcher(path).matches()) {
            return;
        }
        String message = switch (path) {
            case "policy.yaml" -> "a pack's figures stand in pack.yaml, under thresholds";
            case "licenses.yaml" -> "how licences are read is the same for all packs, and can't be changed by one";
            default -> "";
        };
        if (message.isEmpty()) {
            wrong.add(path);
            return;
        }
        problems.add(Problem.whole(pack.folder().shown(path), message));
    }

    /** Folders of criteria, own ones and those whose rules the pack changes, sorted. */
    Set<String> criteria() {
        return criteria;
    }

    /** Folders of families with a {@code family.yaml}, sorted. */
    Set<String> families() {
        return families;
    }

    /** Files of rules that cap the verdict. */
    List<String> caps() {
        return caps;
    }

    /** The files that can change a judgement, sorted. */
    List<String> judgedBy() {
        return judgedBy;
    }
}
