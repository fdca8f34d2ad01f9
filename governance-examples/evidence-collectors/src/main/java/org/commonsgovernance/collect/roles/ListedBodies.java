package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/** The bodies whose members files list. Not safe to share between threads. */
final class ListedBodies {
    private final Tree tree;
    private final Found found;
    private final List<String> paths;
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final TreeSet<String> teams = new TreeSet<>();
    private boolean isNoOwnership;

    ListedBodies(Tree tree, Found found) {
        this.tree = tree;
        this.found = found;
        this.paths = tree.paths();
    }

    void read(Owned owned) {
        maintainerLists(owned);
        committeeFiles();
        ownerRemarks();
        textLists();
        sigs();
    }

    /** By name, in the order in which they were found; whoever reads on may add and remove some. */
    Map<String, Body> bodies() {
        return bodies;
    }

    /** Groups whose members no file tells. */
    Set<String> teams() {
        return teams;
    }

    /** Whether a list says that those whom it names own nothing. */
    boolean isNoOwnership() {
        return isNoOwnership;
    }

    /** A file; null if there is none, or it says that it is not in force. */
    @Nullable
    String text(String path) {
        String text = tree.text(path);
        if (text != null && GovernanceText.isDraft(text)) {
            found.remark(path + " says that it is a draft or a template; it is not read");
            return null;
        }
        return text;
    }

    private void maintainerLists(Owned owned) {
        List<String> lists = new ArrayList<>(RoleFiles.maintainers(paths));
        lists.addAll(RoleFiles.ownersLists(paths));
        for (String path : lists) {
            String text = text(path);
            if (text == null) {
                continue;
            }
            if (KernelList.is(text)) {
                kernel(path, KernelList.read(text), owned);
            } else if (TomlList.is(text)) {
                take(TomlList.read(path, text), true);
            } else {
                take(ListReader.list(path, text, tree.day(), Section.MAINTAINERS), true);
            }
        }
    }

    private void kernel(String path, KernelList list, Owned owned) {
        Roster roster = new Roster(path);
        isNoOwnership |= list.isNoOwnership();
        for (KernelList.Part part : list.parts()) {
            if (part.hasGap()) {
                roster.gap();
            }
            if (!part.isOrphan()) {
                part.maintainers().forEach(roster::add);
                owned.kernel(path, part);
            }
        }
        take(roster, true);
    }

    /** Adds what a file lists to the bodies. */
    private void take(Roster roster, boolean isList) {
        teams.addAll(roster.teams());
        List<Listed> settled = Employers.settle(roster.people());
        Map<String, List<Listed>> byBody = new LinkedHashMap<>();
        for (Listed one : settled) {
            byBody.computeIfAbsent(nameOf(one), name -> new ArrayList<>()).add(one);
        }
        byBody.forEach((name, people) -> {
            boolean isNew = !bodies.containsKey(name);
            Body body = bodies.computeIfAbsent(name, id -> new Body(name, roster.path(), isList && roster.isWhole()));
            if (!isNew && !roster.isWhole()) {
                body.notWhole();
            }
            body.add(people);
        });
    }

    private void committeeFiles() {
        for (String path : RoleFiles.steering(paths)) {
            String text = text(path);
            if (text != null) {
                String name = RoleFiles.committeeOf(path, text);
                Roster roster = ListReader.committee(path, text, tree.day(), name);
                take(roster, true);
            }
        }
    }

    /** Of bodies of which no file of their own tells. */
    private void ownerRemarks() {
        List<String> files = new ArrayList<>(RoleFiles.codeOwners(paths));
        files.addAll(paths.contains("OWNERS") ? List.of("OWNERS") : List.of());
        for (String path : files) {
            String text = tree.text(path);
            Roster all = text == null ? new Roster(path) : OwnerRemarks.read(path, text, tree.day());
            Roster fresh = new Roster(path);
            all.people().stream()
                    .filter(one -> !bodies.containsKey(nameOf(one)))
                    .forEach(fresh::add);
            if (!fresh.isEmpty()) {
                all.teams().forEach(fresh::addTeam);
            }
            take(fresh, true);
        }
    }

    private static String nameOf(Listed one) {
        return one.section().role() == Role.COMMITTEE ? one.section().body() : GovernanceText.MAINTAINERS;
    }

    /** Lists within longer texts count for a body of which no file of its own tells. */
    private void textLists() {
        List<String> texts = new ArrayList<>(RoleFiles.governance(paths));
        texts.addAll(RoleFiles.readme(paths));
        texts.addAll(RoleFiles.credits(paths));
        List<String> guides = RoleFiles.guides(paths);
        texts.addAll(guides);
        for (String path : texts) {
            String text = text(path);
            if (text == null) {
                continue;
            }
            Roster all = ListReader.within(path, text, tree.day());
            Roster fresh = new Roster(path);
            for (Listed one : all.people()) {
                String name = nameOf(one);
                boolean isSure = !guides.contains(path) || one.section().role() == Role.COMMITTEE;
                if (isSure && bodies.get(name) == null) {
                    fresh.add(one);
                }
            }
            if (!guides.contains(path)) {
                all.teams().forEach(fresh::addTeam);
            }
            take(fresh, false);
        }
    }

    private void sigs() {
        String text = paths.contains("sigs.yaml") ? tree.text("sigs.yaml") : null;
        if (text == null) {
            return;
        }
        for (SigList.Group group : SigList.read(text)) {
            bodies.computeIfAbsent(group.name(), name -> new Body(name, "sigs.yaml", true))
                    .add(group.leads());
        }
    }
}
