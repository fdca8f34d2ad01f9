package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.check.CheckReport;
import org.commonsgovernance.rules.check.PackCheck;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the author of a pack reads after a mistake, word for word. */
class PackMistakesTest {
    private static final String PACK = "pack.yaml";
    private static final String FIRST_RULE = "replace: to contribute takes a fee or special machines";

    /** What was done to the example pack. */
    private interface Mistake {
        void in(Workshop pack) throws IOException;
    }

    private static Map<String, Mistake> mistakes() {
        Map<String, Mistake> all = new LinkedHashMap<>();
        all.put("base-missing", pack -> pack.edit(PACK, "pack: standard", "pack: ../regon"));
        all.put("base-far-away", pack -> pack.edit(PACK, "pack: standard", "pack: ../../etc/region"));
        all.put("base-in-a-circle", pack -> pack.edit(PACK, "pack: standard", "pack: ../workshop"));
        all.put("base-with-a-version", pack -> pack.edit(PACK, "pack: standard", "pack: standard\n  version: 1.0.0"));
        all.put("digest-cut-short", pack -> pack.edit(PACK, "pack: standard", "pack: standard\n  digest: abc"));
        all.put("id-of-two-words", pack -> pack.edit(PACK, "id: workshop\n", "id: open-workshop\n"));
        all.put("id-taken", pack -> pack.edit(PACK, "id: workshop\n", "id: standard\n"));
        all.put(
                "version-not-in-the-changelog",
                pack -> pack.edit(PACK, "version: 1.1.0\nname", "version: 1.2.0\nname"));
        all.put("version-of-two-numbers", pack -> pack.edit(PACK, "version: 1.1.0", "version: 1.1"));
        all.put("key-misspelt", pack -> pack.edit(PACK, "instead-of", "insteadof"));
        all.put(
                "reason-left-out",
                pack -> pack.edit(
                        PACK,
                        "    reason: Tried out for a year, to see how many workshops" + " it would concern.\n",
                        ""));
        all.put(
                "threshold-without-its-source",
                pack -> pack.edit(PACK, "    source: \"Fictional example: statutes of" + " three workshops\"\n", ""));
        all.put("threshold-misspelt", pack -> pack.edit(PACK, "  plural:", "  plurall:"));
        all.put("threshold-of-another-sort", pack -> pack.edit(PACK, "share: 1/4", "count: 4"));
        all.put("threshold-that-moved-below", pack -> pack.edit(PACK, "instead-of: 1/3", "instead-of: 2/5"));
        all.put("threshold-without-what-it-replaces", pack -> pack.edit(PACK, "    instead-of: 1/3\n", ""));
        all.put(
                "threshold-own-without-meaning",
                pack -> pack.edit(
                        PACK,
                        "    meaning: From so many newcomers a quarter on, three a year, the door is open in fact and not only on paper.\n",
                        ""));
        all.put(
                "threshold-unknown-in-a-rule",
                pack -> pack.edit(
                        "inversions/entry/workshop.arrivals/rules.drl",
                        "policy.workshop.enoughArrivals",
                        "policy.workshop.enough"));
        all.put(
                "rule-replaced-that-is-not-there",
                pack -> pack.edit(PACK, FIRST_RULE, "replace: to contribute takes a fee or special machine"));
        all.put(
                "rule-named-that-is-not-written",
                pack -> pack.edit(PACK, "by: to contribute takes a fee", "by: to contribute costs a fee"));
        all.put("rule-written-that-is-not-named", pack -> pack.write("indicators/product-control/rules.drl", """
                rule "a firm holds the mark"
                when
                    Holdings( forProfit == YES, trademark )
                then
                    supports();
                end
                """));
        all.put(
                "rule-added-that-is-there",
                pack -> pack.edit(
                                PACK,
                                FIRST_RULE + "\n    by: to contribute takes a fee",
                                "add: contributors sign an agreement")
                        .edit(
                                "inversions/entry/beyond-exclusion/rules.drl",
                                "to contribute takes a fee\"",
                                "contributors sign an agreement\""));
        all.put(
                "rule-spoken-of-twice",
                pack -> pack.edit(
                        PACK,
                        "disable: hardly anybody new arrives",
                        "disable: to contribute takes a fee or special machines"));
        all.put(
                "rule-both-added-and-disabled",
                pack -> pack.edit(PACK, "disable: hardly", "add: something\n    disable: hardly"));
        all.put("rule-of-no-criterion", pack -> pack.edit(PACK, "    of: verdict", "    of: verdicts"));
        all.put("rule-of-a-family", pack -> pack.edit(PACK, "    of: verdict", "    of: entry"));
        all.put("rule-of-nothing-like-it", pack -> pack.edit(PACK, "    of: verdict", "    of: the whole judgement"));
        all.put(
                "rule-tried-out-under-the-old-name",
                pack -> pack.edit(PACK, "    by: to contribute takes a fee\n", "    lifecycle: EXPERIMENTAL\n"));
        all.put(
                "disabled-with-a-lifecycle",
                pack -> pack.edit(PACK, "    effective-on: 2026-01-01", "    lifecycle: DEPRECATED"));
        all.put("lifecycle-misspelt", pack -> pack.edit(PACK, "lifecycle: EXPERIMENTAL", "lifecycle: EXPERIMENT"));
        all.put(
                "effective-on-no-day",
                pack -> pack.edit(PACK, "effective-on: 2026-01-01", "effective-on: January 2026"));
        all.put(
                "criterion-without-the-packs-name",
                pack -> move(pack, "inversions/entry/workshop.arrivals", "inversions/entry/arrivals"));
        all.put(
                "criterion-with-another-id",
                pack -> pack.edit(
                        "inversions/entry/workshop.arrivals/criterion.yaml",
                        "id: workshop.arrivals",
                        "id: workshop.arrival"));
        all.put(
                "criterion-in-no-family",
                pack -> move(pack, "inversions/entry/workshop.arrivals", "inversions/enty/workshop.arrivals"));
        all.put(
                "criterion-without-cases",
                pack -> pack.delete("inversions/entry/workshop.arrivals/cases/established-three-a-year.yaml")
                        .delete("inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yaml")
                        .delete("inversions/entry/workshop.arrivals/cases/contested-others-say-two-a-year.yaml")
                        .delete("inversions/entry/workshop.arrivals/cases/unknown-nobody-counts.yaml"));
        all.put(
                "criterion-of-the-base-misspelt",
                pack -> move(pack, "inversions/entry/beyond-exclusion", "inversions/entry/beyond-exclusions"));
        all.put(
                "criterion-of-the-base-elsewhere",
                pack -> move(pack, "inversions/entry/beyond-exclusion", "inversions/labour/beyond-exclusion"));
        all.put(
                "words-of-the-base",
                pack -> pack.write("inversions/entry/beyond-exclusion/criterion.yaml", "id: beyond-exclusion\n"));
        all.put(
                "family-of-the-base",
                pack -> pack.write("inversions/entry/family.yaml", "id: entry\nplace: 4\nstatement: Other words.\n"));
        all.put(
                "family-without-criteria",
                pack -> pack.write(
                        "inversions/workshop.care/family.yaml",
                        "id: workshop.care\nplace: 1\nstatement: People care for it.\n"));
        all.put(
                "cap-that-is-not-monotone",
                pack -> pack.edit("verdict/workshop.drl", "contestedOrWorse >= 1", "established >= 1"));
        all.put("policy-file", pack -> pack.write("policy.yaml", "plural: {share: 1/4}\n"));
        all.put(
                "file-in-the-wrong-place",
                pack -> pack.write("inversions/entry/rules.drl", "").write("licenses.yaml", ""));
        all.put(
                "case-whose-name-says-nothing",
                pack -> pack.write("inversions/entry/workshop.arrivals/cases/some.yaml", "id: x\n"));
        all.put("too-many-days", pack -> {
            StringBuilder rules = new StringBuilder();
            for (int i = 1; i <= 13; i++) {
                rules.append(
                        "  - {disable: r%d, of: verdict, reason: r, effective-on: 2030-01-%02d}\n".formatted(i, i));
            }
            pack.edit(PACK, "\nchangelog:", rules + "\nchangelog:");
        });
        all.put("too-many-indicators", pack -> {
            for (String name : new String[] {"a", "b", "c"}) {
                String folder = "indicators/workshop." + name + "/";
                pack.write(
                                folder + "criterion.yaml",
                                "id: workshop." + name
                                        + "\nplace: 1\nstatement: S.\nwhy: [W.]\nremedy: [R.]\nsource: none\n")
                        .write(
                                folder + "rules.drl",
                                "rule \"r\"\nwhen\n    Parties( forProfit == YES )\nthen\n    supports();\nend\n")
                        .write(folder + "cases/unknown-x.yaml", "id: x\n");
            }
        });
        all.put("no-pack", pack -> pack.delete(PACK));
        all.put(
                "several-at-once",
                pack -> pack.edit(PACK, "  plural:", "  plurall:")
                        .edit(PACK, FIRST_RULE, "replace: to contribute takes a fea or special machines")
                        .edit("inversions/entry/workshop.arrivals/rules.drl", "Newcomers(", "Newcomer(")
                        .edit("inversions/entry/workshop.tool-access/criterion.yaml", "statement:", "statment:"));
        all.put("folder-misspelt", pack -> move(pack, "inversions", "inversion"));
        all.put(
                "criterion-beside-the-folders",
                pack -> move(pack, "inversions/entry/workshop.arrivals", "workshop.arrivals"));
        all.put(
                "cases-in-the-folder-case",
                pack -> move(
                        pack, "inversions/entry/workshop.arrivals/cases", "inversions/entry/workshop.arrivals/case"));
        all.put(
                "a-mistake-in-each-file",
                pack -> pack.edit(PACK, "    of: verdict\n", "")
                        .edit("inversions/entry/workshop.arrivals/criterion.yaml", "statement:", "statment:")
                        .edit("inversions/entry/workshop.arrivals/rules.drl", "Newcomers(", "Newcomer(")
                        .edit("inversions/entry/workshop.tool-access/rules.drl", "supports();", "suports();")
                        .edit(
                                "inversions/entry/workshop.tool-access/cases/refuted-employees-only.yaml",
                                "source: paper\n",
                                ""));
        all.put(
                "pack-that-is-no-yaml",
                pack -> pack.edit(PACK, "version: 1.1.0\nname:", "version: 1.1.0\nname")
                        .edit("inversions/entry/workshop.arrivals/rules.drl", "Newcomers(", "Newcomer("));
        all.put(
                "base-missing-and-a-rule-wrong",
                pack -> pack.edit(PACK, "pack: standard", "pack: ../regon")
                        .edit("inversions/entry/workshop.arrivals/rules.drl", "Newcomers(", "Newcomer("));
        all.put(
                "figure-of-two-kinds-that-rules-use",
                pack -> pack.edit(PACK, "share: 3/4", "share: 3/4\n    count: 3"));
        all.put("id-left-out", pack -> pack.edit(PACK, "id: workshop\n", ""));
        all.put("instead-of-in-words", pack -> pack.edit(PACK, "instead-of: 1/3", "instead-of: a third"));
        all.put(
                "effective-on-before-the-pack-was",
                pack -> pack.edit(PACK, "effective-on: 2026-01-01", "effective-on: 2024-01-01"));
        all.put(
                "folder-of-a-criterion-with-capitals",
                pack -> move(pack, "inversions/entry/workshop.arrivals", "inversions/entry/workshop.Arrivals"));
        all.put(
                "case-with-ending-yml",
                pack -> move(
                        pack,
                        "inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yaml",
                        "inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yml"));
        all.put("extends-in-one-line", pack -> pack.edit(PACK, "extends:\n  pack: standard", "extends: standard"));
        all.put("extends-left-out", pack -> pack.edit(PACK, "extends:\n  pack: standard\n", ""));
        all.put("rule-of-nothing", pack -> pack.edit(PACK, "    of: verdict\n", ""));
        all.put("day-as-elsewhere", pack -> pack.edit(PACK, "effective-on: 2026-01-01", "effective-on: 1.2.2026"));
        all.put(
                "changes-as-one-text",
                pack -> pack.edit(
                        PACK, "    changes:\n      - First version.", "    changes: First version, and more."));
        all.put(
                "figure-without-the-packs-name",
                pack -> pack.edit(
                        "inversions/entry/workshop.arrivals/rules.drl",
                        "policy.workshop.enoughArrivals",
                        "policy.enoughArrivals"));
        return all;
    }

    /** What is then typed as the message says. */
    private static Map<String, Mistake> mended() {
        Map<String, Mistake> all = new LinkedHashMap<>();
        all.put("instead-of-in-words", pack -> pack.edit(PACK, "instead-of: a third", "instead-of: 1/3"));
        all.put("base-with-a-version", pack -> pack.edit(PACK, "\n  version: 1.0.0\n", "\n"));
        all.put("key-misspelt", pack -> pack.edit(PACK, "insteadof", "instead-of"));
        all.put("threshold-misspelt", pack -> pack.edit(PACK, "  plurall:", "  plural:"));
        all.put("threshold-of-another-sort", pack -> pack.edit(PACK, "count: 4", "share: 1/4"));
        all.put("threshold-that-moved-below", pack -> pack.edit(PACK, "instead-of: 2/5", "instead-of: 1/3"));
        all.put(
                "threshold-unknown-in-a-rule",
                pack -> pack.edit(
                        "inversions/entry/workshop.arrivals/rules.drl",
                        "policy.workshop.enough",
                        "policy.workshop.enoughArrivals"));
        all.put(
                "figure-without-the-packs-name",
                pack -> pack.edit(
                        "inversions/entry/workshop.arrivals/rules.drl",
                        "policy.enoughArrivals",
                        "policy.workshop.enoughArrivals"));
        all.put(
                "rule-replaced-that-is-not-there",
                pack -> pack.edit(PACK, "or special machine\n", "or special machines\n"));
        all.put(
                "rule-named-that-is-not-written",
                pack -> pack.edit(PACK, "by: to contribute costs a fee", "by: to contribute takes a fee"));
        all.put("rule-of-no-criterion", pack -> pack.edit(PACK, "of: verdicts", "of: verdict"));
        all.put("disabled-with-a-lifecycle", pack -> pack.edit(PACK, "    lifecycle: DEPRECATED\n", ""));
        all.put("effective-on-no-day", pack -> pack.edit(PACK, "January 2026", "2026-01-01"));
        all.put("day-as-elsewhere", pack -> pack.edit(PACK, "1.2.2026", "2026-02-01"));
        all.put("words-of-the-base", pack -> pack.delete("inversions/entry/beyond-exclusion/criterion.yaml"));
        all.put("family-of-the-base", pack -> pack.delete("inversions/entry/family.yaml"));
        all.put(
                "criterion-without-the-packs-name",
                pack -> move(pack, "inversions/entry/arrivals", "inversions/entry/workshop.arrivals"));
        all.put("folder-misspelt", pack -> move(pack, "inversion", "inversions"));
        all.put("extends-in-one-line", pack -> pack.edit(PACK, "extends: standard", "extends:\n  pack: standard"));
        all.put(
                "rule-of-nothing",
                pack -> pack.edit(PACK, "lifecycle: EXPERIMENTAL", "lifecycle: EXPERIMENTAL\n    of: verdict"));
        all.put("id-left-out", pack -> pack.edit(PACK, "version: 1.1.0\nname", "id: workshop\nversion: 1.1.0\nname"));
        all.put(
                "effective-on-before-the-pack-was",
                pack -> pack.edit(PACK, "effective-on: 2024-01-01", "effective-on: 2025-01-15"));
        all.put(
                "folder-of-a-criterion-with-capitals",
                pack -> move(pack, "inversions/entry/workshop.Arrivals", "inversions/entry/workshop.arrivals"));
        all.put(
                "pack-that-is-no-yaml",
                pack -> pack.edit(PACK, "\nname", "\nname:")
                        .edit("inversions/entry/workshop.arrivals/rules.drl", "Newcomer(", "Newcomers("));
        all.put(
                "case-with-ending-yml",
                pack -> move(
                        pack,
                        "inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yml",
                        "inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yaml"));
        all.put(
                "changes-as-one-text",
                pack -> pack.edit(
                        PACK,
                        "    changes: First version, and more.",
                        "    changes:\n      - First version, and more."));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> what_a_message_says_to_type_is_accepted() {
        return mended().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Workshop pack =
                            Workshop.copiedTo(Files.createTempDirectory("pack").resolve("workshop"));
                    Objects.requireNonNull(mistakes().get(one.getKey())).in(pack);
                    one.getValue().in(pack);
                    pack.build();
                    CheckReport report = PackCheck.of(pack.folder(), FactTypes.STANDARD);
                    assertThat(report.text("")).contains("nothing to say");
                }));
    }

    private static void move(Workshop pack, String from, String to) throws IOException {
        Files.createDirectories(pack.file(to).getParent());
        Files.move(pack.file(from), pack.file(to));
    }

    @TestFactory
    Stream<DynamicTest> a_mistake_is_told_with_its_place() {
        return mistakes().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Path parent = Files.createTempDirectory("pack");
                    Workshop pack = Workshop.copiedTo(parent.resolve("workshop"));
                    Files.createDirectories(parent.resolve("region"));
                    Files.writeString(parent.resolve("region/pack.yaml"), "id: region\n");
                    one.getValue().in(pack);
                    InvalidInputException told = catchThrowableOfType(InvalidInputException.class, pack::build);
                    CheckReport report = PackCheck.of(pack.folder(), FactTypes.STANDARD);
                    List<Problem> refused = told == null ? List.of() : told.problems();
                    assertThat(report.errors().stream().map(Problem::message))
                            .as("a check tells all that a build is refused for")
                            .containsAll(refused.stream().map(Problem::message).toList());
                    Golden.compare(
                            Golden.ROOT.resolve("pack-mistakes").resolve(one.getKey() + ".txt"),
                            report.text("workshop/").replace(parent + "/", ""));
                }));
    }
}
