package org.commonsgovernance.rules.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Draft;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** The files of a criterion that is yet to be written: they pass the check, and say what to fill in. */
public final class NewCriterion {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern FOLDER = Pattern.compile(
            "(?<group>indicators|inversions/(?<family>" + NAME + ")|adaptations|signals)/(?<id>" + NAME + ")/?");

    private static final String WORDS = """
            id: %s
            # Where it stands among the others of its folder in reports, counted from 1.
            place: %s
            # A sentence that is true or false of a setup. %s
            statement: "FILL IN: a sentence that is true or false of a setup."
            # Why it matters, one sentence each.
            why:
              - "FILL IN: why it matters to those who make and use the product."
            # What those judged can do about it, one sentence each.
            remedy:
              - "FILL IN: what those judged can do about it."
            # Where it stands: a document, a charter, a decision of the community.
            source: "FILL IN: where it comes from."
            """;

    private static final String RULES = """
            // FILL IN: replace these rules. What they can look at is listed on the page of facts in the handbook that
            // "commons-audit rules docs" makes (and in facts.md). A rule's name is the sentence that reports print.

            rule "FILL IN: what shows that it is so"
            when
                Purpose( aim == USE )
            then
                supports();
            end

            rule "FILL IN: what is to be said of it, and decides nothing alone"
            when
                Purpose( aim == BENEFIT )
            then
                contests();
            end

            rule "FILL IN: what shows that it is not so"
            when
                Purpose( aim == MARKET )
            then
                opposes();
            end
            """;

    private static final String CASE = """
        # FILL IN: who does what in this setup, and why that makes it %s.
        id: %s
        name: Example
        # What is made: SOFTWARE, CONTENT, DATA, DESIGN, SERVICE or MATERIAL_GOOD, or several of them.
        outputs: [SOFTWARE]
        observed: 2025-01-01/2025-12-31
        source: paper
        sources:
          paper: {locator: "fictional example", basis: DOCUMENTED, speaker: OTHER}
        %s\
        """;

    private NewCriterion() {}

    /**
     * The files to write.
     *
     * @param files the corpus that the criterion joins
     * @param folder where in it, such as {@code inversions/labour/paid-by-many}
     * @return contents by path; with {@code family.yaml} where the family is new
     * @throws InvalidInputException if the folder is none that a criterion can have, or its name is taken
     */
    public static Map<String, String> files(CorpusFiles files, FactTypes types, String folder) {
        Matcher place = FOLDER.matcher(folder.replace('\\', '/'));
        if (!place.matches()) {
            throw InvalidInputException.of(
                    folder,
                    "is no folder for a criterion; name indicators/ID, inversions/FAMILY/ID, adaptations/ID or"
                            + " signals/ID, an id being small letters, digits and hyphens, such as"
                            + " inversions/labour/paid-by-many");
        }
        String group = place.group("group");
        String id = place.group("id");
        Draft draft = CorpusLoader.draft(files, types);
        requireFree(files, draft, group, id);
        Map<String, String> written = new TreeMap<>();
        String family = place.group("family");
        if (family != null && !files.paths().contains(group + "/family.yaml")) {
            written.put(group + "/family.yaml", family(draft, family));
        }
        written.putAll(files(group + "/" + id, id, nextPlace(draft, group), reading(group)));
        return written;
    }

    /**
     * The files to write for a criterion of a pack's own.
     *
     * @param rules a pack
     * @param folder where in it, such as {@code inversions/entry/workshop.tool-access}
     * @return contents by path; with {@code family.yaml} where the family is new, and the schemas that editors use
     * @throws InvalidInputException if the folder is none that the pack's criteria can have, or its name is taken
     */
    public static Map<String, String> files(RuleFolder rules, String folder) {
        return NewInPack.files(rules, Objects.requireNonNull(rules.pack(), "a pack"), folder);
    }

    /** What it means that a criterion of a group is true. */
    static String reading(String group) {
        return group.startsWith("indicators")
                ? "Where it is true, that speaks against peer production."
                : group.startsWith("inversions") ? "Where it is true, that speaks for peer production." : "";
    }

    /** The files of a criterion in a folder. */
    static Map<String, String> files(String root, String id, int place, String reading) {
        Map<String, String> written = new TreeMap<>();
        written.put(
                root + "/criterion.yaml", WORDS.formatted(id, place, reading).replace(". \n", ".\n"));
        written.put(root + "/rules.drl", RULES);
        cases().forEach((outcome, facts) -> {
            String name = outcome + "-fill-in";
            written.put(root + "/cases/" + name + ".yaml", CASE.formatted(outcome, name, facts));
        });
        return written;
    }

    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("established", purpose("USE"));
        cases.put("contested", purpose("BENEFIT"));
        cases.put("refuted", purpose("MARKET"));
        cases.put("unknown", "");
        return cases;
    }

    private static String purpose(String aim) {
        return "facts:\n  Purpose:\n    - {id: purpose, aim: " + aim + "}\n";
    }

    private static void requireFree(CorpusFiles files, Draft draft, String group, String id) {
        String root = group + "/" + id + "/";
        boolean isThere = files.paths().stream().anyMatch(path -> path.startsWith(root));
        if (isThere) {
            throw InvalidInputException.of(root, "is there already");
        }
        for (Criterion one : draft.criteria()) {
            if (one.id().value().equals(id)) {
                throw InvalidInputException.of(
                        root,
                        "the id is taken by " + one.folder() + "; ids are unique in a corpus and never used again");
            }
        }
    }

    private static int nextPlace(Draft draft, String group) {
        Set<Integer> taken = new TreeSet<>();
        draft.criteria().stream()
                .filter(one ->
                        one.folder().substring(0, one.folder().lastIndexOf('/')).equals(group))
                .forEach(one -> taken.add(one.words().place()));
        return next(taken);
    }

    private static String family(Draft draft, String id) {
        Set<Integer> taken = new TreeSet<>();
        draft.criteria().forEach(one -> {
            if (one.family() != null) {
                taken.add(one.family().place());
            }
        });
        return family(id, next(taken));
    }

    static String family(String id, int place) {
        return """
                id: %s
                place: %s
                # What the criteria of the family say together.
                statement: "FILL IN: what the criteria of the family say together."
                """.formatted(id, place);
    }

    private static int next(Set<Integer> taken) {
        return 1 + taken.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
