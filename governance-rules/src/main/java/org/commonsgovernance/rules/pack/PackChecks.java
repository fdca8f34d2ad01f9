package org.commonsgovernance.rules.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** What names, versions and figures in a {@code pack.yaml} must be, whatever the pack is laid over. */
final class PackChecks {
    private static final Set<String> TAKEN = Set.of(Pack.STANDARD, PackRule.VERDICT, "policy", "document");
    private static final String NUMBER = "(0|[1-9][0-9]{0,8})";

    private final SourceFile file;
    private final Problems problems;

    PackChecks(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    boolean requireId(Word id) {
        int before = problems.size();
        if (!id.text().matches("[a-z][a-z0-9]{1,30}")) {
            problem(id, "a pack's id is one word of small letters and digits, such as workshop");
        } else if (TAKEN.contains(id.text())) {
            problem(id, "\"" + id + "\" means something else here; choose another word");
        }
        return problems.size() == before;
    }

    void requireVersions(PackYaml yaml) {
        requireVersion(yaml.version());
        yaml.changelog().forEach(release -> {
            requireVersion(release.version());
            if (release.changes().isEmpty()) {
                problem(release.version(), "say under changes what is new in version " + release.version());
            }
        });
        String version = yaml.version().text();
        if (isVersion(yaml.version())
                && yaml.changelog().stream()
                        .noneMatch(release -> release.version().text().equals(version))) {
            problem(
                    yaml.version(),
                    "the changelog has no entry for version " + version
                            + "; add one with version, date, kind (EDITORIAL or SUBSTANTIVE) and changes");
        }
    }

    private static boolean isVersion(Word version) {
        return version.text().matches(NUMBER + "\\." + NUMBER + "\\." + NUMBER);
    }

    private void requireVersion(Word version) {
        if (!isVersion(version)) {
            problem(version, "a version is three numbers, such as 1.2.0");
        }
    }

    void requireBase(PackYaml.Base base) {
        boolean isStandard = base.pack().text().equals(Pack.STANDARD);
        if (!isStandard && !base.pack().text().matches("\\.\\./[A-Za-z0-9][A-Za-z0-9._-]*")) {
            problem(
                    base.pack(),
                    "a pack extends \"standard\", or a pack that lies beside it: write ../ and its folder's name");
        }
        if (isStandard && base.version() != null) {
            problem(
                    base.version(),
                    "take this line out: the standard rules have no version (to hold on to their state, write digest: and"
                            + " what \"commons-audit rules layers\" prints)");
        }
        if (base.version() != null) {
            requireVersion(base.version());
        }
        if (base.digest() != null && !base.digest().text().matches("[0-9a-f]{8,64}")) {
            problem(base.digest(), "a digest is at least its first 8 characters, of 0-9 and a-f");
        }
    }

    void requireThreshold(PackThreshold one, String id) {
        String name = one.name().text();
        if (!name.matches("([a-z][a-z0-9]*\\.)?[a-z][A-Za-z0-9]*")) {
            problem(
                    one.name(),
                    "rules can't use the name \"" + name + "\": a figure of your own is \"" + id
                            + ".\" and letters and digits, such as " + id + ".enoughArrivals");
        } else if (!name.startsWith(id + ".") && one.insteadOf() == null) {
            problem(
                    one.name(),
                    "to change \"" + name + "\" say with instead-of which figure it replaces; a figure of your own"
                            + " begins with \"" + id + ".\"");
        } else if (name.startsWith(id + ".")) {
            if (one.insteadOf() != null) {
                problem(one.name(), "\"" + name + "\" is this pack's own and replaces nothing; leave instead-of out");
            }
            if (one.meaning() == null) {
                problem(one.name(), "a figure of your own needs meaning: what being above or below it means");
            }
            if (one.effectiveOn() != null) {
                problem(one.name(), "a new figure does nothing alone; put effective-on at the rules that use it");
            }
        }
    }

    /** Two entries about one rule would leave open which holds. */
    void requireOnce(List<PackRule> rules) {
        Map<String, Word> seen = new HashMap<>();
        for (PackRule rule : rules) {
            for (Word name : names(rule)) {
                Word there = seen.putIfAbsent(rule.of() + "\n" + name, name);
                if (there != null) {
                    problem(name, "line " + there.line() + " speaks of this rule already; say in one entry what holds");
                }
            }
        }
    }

    private static List<Word> names(PackRule rule) {
        List<Word> names = new ArrayList<>();
        if (rule.old() != null) {
            names.add(rule.old());
        }
        if (rule.added() != null
                && (rule.old() == null || !rule.added().text().equals(rule.old().text()))) {
            names.add(rule.added());
        }
        return names;
    }

    private void problem(Word at, String message) {
        problems.add(file.problem(at.line(), at.column(), message));
    }
}
