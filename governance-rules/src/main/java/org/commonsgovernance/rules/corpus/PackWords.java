package org.commonsgovernance.rules.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The words of a pack's own criteria and families. */
final class PackWords {
    private final Pack pack;
    private final Set<String> below;
    private final Problems problems;
    private final Map<String, CriterionWords> criteria = new TreeMap<>();
    private final Map<String, Family> families = new TreeMap<>();

    PackWords(Pack pack, PackLayout layout, Set<String> below, Problems problems) {
        this.pack = pack;
        this.below = below;
        this.problems = problems;
        for (String folder : layout.families()) {
            if (requireOwn(folder, "/family.yaml", "a family")) {
                Family family = words(folder + "/family.yaml", Family.class, "a family", Family::id, last(folder));
                if (family != null) {
                    families.put(folder, family);
                }
            }
        }
        for (String folder : layout.criteria()) {
            boolean hasWords = pack.folder().has(folder + "/criterion.yaml");
            boolean isMeant = WrongPlaces.isThereOrMeant(
                    folder + "/criterion.yaml", pack.folder().paths());
            if (pack.owns(last(folder)) && !isMeant) {
                whole(folder, "criterion.yaml is missing: it holds the criterion's words");
            } else if (hasWords && requireOwn(folder, "/criterion.yaml", "a criterion")) {
                CriterionWords words = words(
                        folder + "/criterion.yaml",
                        CriterionWords.class,
                        "a criterion",
                        CriterionWords::id,
                        last(folder));
                if (words != null) {
                    criteria.put(folder, words);
                }
            }
        }
    }

    static String last(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private boolean requireOwn(String folder, String file, String what) {
        if (pack.owns(last(folder))) {
            return true;
        }
        String own = pack.id() + "." + last(folder);
        if (below.contains(last(folder))) {
            whole(
                    folder + file,
                    "the words of \"" + last(folder)
                            + "\" are the standard rules', and a pack can't change them; take this"
                            + " file out, or add " + what + " of your own, called " + own + " or the like");
        } else {
            whole(
                    folder,
                    what + " of this pack is called by its id first: rename the folder, and the id in it, to " + own);
        }
        return false;
    }

    private <R extends Record> @Nullable R words(
            String path, Class<R> type, String what, Function<R, String> idOf, String id) {
        try {
            return NamedWords.read(pack.folder().text(path), type, what, idOf, id, problems);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            return null;
        }
    }

    private void whole(String path, String message) {
        problems.add(Problem.whole(pack.folder().shown(path), message));
    }

    /** The pack's own criteria by folder, sorted. */
    Map<String, CriterionWords> criteria() {
        return criteria;
    }

    /** The pack's own families by folder, sorted. */
    Map<String, Family> families() {
        return families;
    }

    List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        criteria.values().forEach(words -> {
            if (words.effectiveOn() != null) {
                dates.add(words.effectiveOn());
            }
        });
        return dates;
    }

    boolean hasExperimental() {
        return criteria.values().stream().anyMatch(words -> words.lifecycle() == Lifecycle.EXPERIMENTAL);
    }
}
