package org.commonsgovernance.rules.corpus;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.pack.PackFolder;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Where files belong that lie where none are read: left out in silence they would be missed. */
final class WrongPlaces {
    private static final String CRITERION = "criterion.yaml";
    private static final String RULES = "rules.drl";
    private static final String INVERSIONS = "inversions";
    private static final Set<String> FOLDERS = Set.of("indicators", INVERSIONS, "adaptations", "signals", "verdict");
    private static final String WHERE_CRITERIA_LIE =
            "a criterion's folder lies in indicators/, inversions/<family>/, adaptations/ or signals/";

    private static final Set<String> ALL_OF_A_CRITERION = Set.of(CRITERION, RULES, "family.yaml");

    /** A folder's name as criteria and families have it; in a pack its own begin with its id and a dot. */
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private static final String NAME_IN_PACK = "([a-z][a-z0-9]*[.])?" + NAME;

    private final Collection<String> all;
    private final String kind;
    private final Set<String> atTop;
    private final Map<String, String> told = new TreeMap<>();

    private WrongPlaces(Collection<String> all, String kind, Set<String> atTop) {
        this.all = all;
        this.kind = kind;
        this.atTop = atTop;
    }

    /**
     * What to say of each file, or once of a folder whose name is wrong.
     *
     * @param wrong paths that nothing reads
     * @param all every path
     * @param kind what the whole is called: a corpus, a pack
     * @param atTop the files that may lie beside the folders
     */
    static Map<String, String> of(Collection<String> wrong, Collection<String> all, String kind, Set<String> atTop) {
        WrongPlaces places = new WrongPlaces(all, kind, atTop);
        wrong.forEach(places::look);
        return places.told;
    }

    /** Whether a file is there, or one that is told to be renamed to it. */
    static boolean isThereOrMeant(String path, Collection<String> all) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length());
        return all.contains(path)
                || all.stream()
                        .filter(one -> one.startsWith(folder) && one.indexOf('/', folder.length()) < 0)
                        .map(one -> one.substring(folder.length()))
                        .filter(one -> !ALL_OF_A_CRITERION.contains(one))
                        .anyMatch(one -> (one.endsWith(".drl") && name.equals(RULES))
                                || name.equals(renamed(one, ALL_OF_A_CRITERION)));
    }

    /** Whether a folder's cases lie beside it or in one of a wrong name, which is told. */
    static boolean hasCasesElsewhere(String folder, Collection<String> all) {
        return all.stream()
                .filter(path -> path.startsWith(folder + "/") && !path.startsWith(folder + "/cases/"))
                .anyMatch(path -> isCase(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** What is wrong with the name of a case, from which its outcome is read. */
    static String caseName(String path, Enum<?>[] outcomes) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        List<String> begins =
                Arrays.stream(outcomes).map(CriterionReader::prefix).toList();
        boolean hasOutcome = begins.stream().anyMatch(name::startsWith);
        if (hasOutcome) {
            return "a case's name ends with .yaml: rename it " + name.replaceFirst("([.](ya?ml|txt|json))*$", "")
                    + ".yaml";
        }
        String first = name.contains("-") ? name.substring(0, name.indexOf('-') + 1) : name;
        String near = Suggestion.near(first, begins);
        return "a case's name begins with the outcome that it must give (" + String.join(", ", begins) + ")"
                + (near == null
                        ? " and ends with .yaml"
                        : "; did you mean " + near + name.substring(first.length()) + "?");
    }

    private void look(String path) {
        List<String> parts = List.of(path.split("/", -1));
        String first = parts.get(0);
        if (parts.size() == 1) {
            told.put(path, ofTop(path));
        } else if (!FOLDERS.contains(first)) {
            String near = Suggestion.near(first, FOLDERS);
            boolean isCriterion = all.contains(first + "/" + CRITERION) || all.contains(first + "/" + RULES);
            if (near != null) {
                told.put(first, "is no folder of " + kind + " (did you mean " + near + "/?)");
            } else if (isCriterion) {
                told.put(first, WHERE_CRITERIA_LIE + "; move this one there");
            } else {
                told.put(path, stray());
            }
        } else {
            int depth = first.equals(INVERSIONS) ? 3 : first.equals("verdict") ? 1 : 2;
            inFolder(path, parts, depth);
        }
    }

    private String ofTop(String name) {
        String near = renamed(name, atTop);
        if (near != null) {
            return "rename it: " + near;
        }
        return name.equals(CRITERION) || name.equals(RULES) || name.equals("family.yaml")
                ? WHERE_CRITERIA_LIE + ", and this file in it"
                : stray();
    }

    private void inFolder(String path, List<String> parts, int depth) {
        String name = parts.get(parts.size() - 1);
        if (parts.size() <= depth) {
            String folder = path.substring(0, path.length() - name.length());
            String example = all.stream()
                    .filter(one -> one.startsWith(folder) && one.endsWith("/" + CRITERION))
                    .map(one -> one.substring(0, one.length() - CRITERION.length()))
                    .findFirst()
                    .orElse(folder + "<criterion>/");
            String family = parts.get(0).equals(INVERSIONS) ? renamed(name, Set.of("family.yaml")) : null;
            told.put(
                    path,
                    family != null
                            ? "rename it: " + family
                            : name.equals(CRITERION) || name.equals(RULES)
                                    ? "lies in a criterion's folder, such as " + example + name
                                    : stray());
            return;
        }
        for (int i = 1; i < depth; i++) {
            if (!parts.get(i).matches(isPack() ? NAME_IN_PACK : NAME)) {
                told.put(
                        String.join("/", parts.subList(0, i + 1)),
                        "the folder of " + (depth == 3 && i == 1 ? "a family" : "a criterion")
                                + " has a name of small letters, digits and hyphens"
                                + named(parts.get(i)));
                return;
            }
        }
        String folder = String.join("/", parts.subList(0, depth)) + "/";
        if (parts.size() == depth + 1) {
            told.put(path, inCriterion(folder, name, depth == 1));
            return;
        }
        String below = parts.get(depth);
        String near = Suggestion.near(below, Set.of("cases"));
        if (near != null) {
            told.put(folder + below, "cases lie in a folder of the name cases; rename this one");
        } else {
            told.put(path, stray());
        }
    }

    private boolean isPack() {
        return atTop.contains(PackFolder.PACK);
    }

    /** A name made of what was written. */
    private String named(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll(isPack() ? "[^a-z0-9.]+" : "[^a-z0-9]+", "-")
                .replaceAll("^[-0-9.]+|[-.]+$", "");
        return name.matches(isPack() ? NAME_IN_PACK : NAME) ? "; rename it: " + name : "";
    }

    private String inCriterion(String folder, String name, boolean isVerdict) {
        if (name.endsWith(".drl")) {
            return isVerdict
                    ? "a file of rules has a name of small letters, digits and hyphens, such as verdict/caps.drl"
                    : "a criterion's rules are all in rules.drl; move what is in this file there";
        }
        if (isCase(name)) {
            return "a case lies in cases/: move it to " + folder + "cases/";
        }
        String near = renamed(name, Set.of(CRITERION, RULES));
        return near != null && !isVerdict ? "rename it: " + near : stray();
    }

    private static boolean isCase(String name) {
        return CorpusLoader.expected(name, Status.values()) != null
                || CorpusLoader.expected(name, Verdict.values()) != null;
    }

    /** The name that a file should have: one that is near, or its own without what a system added. */
    private static @Nullable String renamed(String name, Set<String> known) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && known.contains(name.substring(0, dot))) {
            return name.substring(0, dot);
        }
        return Suggestion.near(name, known);
    }

    private String stray() {
        return "is no file of " + kind + "; move it out of the folder. There are "
                + String.join(", ", atTop.stream().sorted().toList())
                + ", for each criterion criterion.yaml, rules.drl and cases/*.yaml, for each family family.yaml, and"
                + " verdict/*.drl";
    }
}
