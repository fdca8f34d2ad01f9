package org.commonsgovernance.rules.corpus;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackRule;
import org.commonsgovernance.rules.pack.Word;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Lays a pack's rules over those below: of one criterion, or of the verdict. */
final class PackRules {
    private final Pack pack;
    private final Version version;
    private final Problems problems;

    PackRules(Pack pack, Version version, Problems problems) {
        this.pack = pack;
        this.version = version;
        this.problems = problems;
    }

    /** A rule of the pack and the file that it stands in. */
    record Written(Rule rule, SourceFile file) {}

    /**
     * The rules in the pack's files about one criterion, or about the verdict.
     *
     * @param isWhole whether all of them could be read; names are not looked for among some
     */
    record Own(List<Written> rules, boolean isWhole) {}

    /**
     * The rules that hold.
     *
     * @param of the criterion's id, or {@code verdict}
     * @param criterion null for the verdict
     * @param below those of the layers below
     * @param own those that stand in the pack's files
     * @param isOwn whether the criterion is the pack's own, so that its rules need no reason of their own
     * @param where in which file the pack's rules of it belong, for messages
     * @param changes takes what was changed
     */
    List<Rule> lay(
            String of,
            @Nullable CriterionId criterion,
            List<Rule> below,
            Own own,
            boolean isOwn,
            String where,
            List<LayerChange> changes) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        below.forEach(rule -> rules.put(rule.name(), rule));
        Map<String, Rule> mine = new LinkedHashMap<>();
        own.rules().forEach(one -> mine.put(one.rule().name(), one.rule()));
        Set<String> named = new HashSet<>();
        boolean hasWrongName = false;
        for (PackRule entry : pack.rules()) {
            if (!entry.of().text().equals(of)) {
                continue;
            }
            Rule added = added(entry, mine, own.isWhole(), where);
            hasWrongName |= added == null && entry.added() != null;
            if (added != null) {
                named.add(added.name());
            }
            if (isLaid(entry, added, rules, of)) {
                apply(entry, added, rules);
                changes.add(change(entry, criterion));
            }
        }
        for (Written one : own.rules()) {
            String name = one.rule().name();
            if (named.contains(name)) {
                continue;
            }
            if (isOwn) {
                rules.put(name, one.rule());
            } else if (!hasWrongName && !isSpokenOf(name)) {
                problems.add(one.file()
                        .problem(
                                one.rule().line(),
                                1,
                                "pack.yaml does not speak of this rule; name it there under rules, with add or replace, and say"
                                        + " why"));
            }
        }
        return List.copyOf(rules.values());
    }

    /** Whether an entry about something else names it, which is told there. */
    private boolean isSpokenOf(String name) {
        return pack.rules().stream()
                .map(PackRule::added)
                .anyMatch(added -> added != null && added.text().equals(name));
    }

    /** The pack's rule that an entry names; null where it names none, or none that is there, which was told. */
    private @Nullable Rule added(PackRule entry, Map<String, Rule> mine, boolean isWhole, String where) {
        Word name = entry.added();
        if (name == null) {
            return null;
        }
        Rule rule = mine.get(name.text());
        if (rule == null && !isWhole) {
            return null;
        }
        if (rule == null) {
            problem(
                    name,
                    "there is no rule of that name in " + where
                            + (mine.isEmpty() ? "; write it there" : orAll(name.text(), mine.keySet())));
            return null;
        }
        return rule.with(version.lifecycle(entry.lifecycle()));
    }

    /** Whether an entry does something in this version; what is wrong with it is told. */
    private boolean isLaid(PackRule entry, @Nullable Rule added, Map<String, Rule> rules, String of) {
        Word old = entry.old();
        boolean isThere = old == null || rules.containsKey(old.text());
        if (old != null && !isThere && version.isLast()) {
            problem(
                    old,
                    "of " + of + " there is no rule of that name below this pack" + orAll(old.text(), rules.keySet()));
        }
        if (added != null
                && rules.containsKey(added.name())
                && (old == null || !old.text().equals(added.name()))) {
            problem(
                    entry.added() == null ? entry.of() : entry.added(),
                    "a rule of that name is there already below this pack; give this one another name, or write"
                            + " replace");
            return false;
        }
        return isThere && version.has(entry.effectiveOn()) && (entry.added() == null || added != null);
    }

    private static void apply(PackRule entry, @Nullable Rule added, Map<String, Rule> rules) {
        Word old = entry.old();
        boolean oldStays = added != null && added.lifecycle() == Lifecycle.EXPERIMENTAL;
        if (old == null || oldStays) {
            if (added != null) {
                rules.put(added.name(), added);
            }
            return;
        }
        // A replacement takes the place of what it replaces, so that reports keep their order.
        Map<String, Rule> before = new LinkedHashMap<>(rules);
        rules.clear();
        before.forEach((name, rule) -> {
            if (!name.equals(old.text())) {
                rules.put(name, rule);
            } else if (added != null) {
                rules.put(added.name(), added);
            }
        });
    }

    private LayerChange change(PackRule entry, @Nullable CriterionId criterion) {
        Word old = entry.old();
        Word added = entry.added();
        return new LayerChange(
                pack.id(),
                criterion == null ? LayerChange.Subject.CAP : LayerChange.Subject.RULE,
                entry.kind(),
                criterion,
                added != null ? added.text() : String.valueOf(old),
                old == null ? null : old.text(),
                added == null ? null : added.text(),
                entry.reason(),
                entry.source(),
                version.lifecycle(entry.lifecycle()),
                entry.effectiveOn());
    }

    /** The name that is near, or all of them. */
    private static String orAll(String name, Set<String> known) {
        String near = Suggestion.didYouMean(name, known);
        return near.isEmpty() ? "; there are " + quoted(known) : near;
    }

    private static String quoted(Set<String> names) {
        return Suggestion.some(names.stream().map(name -> "\"" + name + "\"").toList());
    }

    private void problem(Word at, String message) {
        problems.add(pack.file().problem(at.line(), at.column(), message));
    }
}
