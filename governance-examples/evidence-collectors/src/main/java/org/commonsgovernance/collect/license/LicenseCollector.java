package org.commonsgovernance.collect.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.collect.FileHistory;
import org.commonsgovernance.collect.FileHistory.Version;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.license.LicenseState.Absent;
import org.commonsgovernance.collect.license.LicenseState.Licensed;
import org.commonsgovernance.collect.license.LicenseState.Open;
import org.commonsgovernance.collect.license.LicenseTimeline.Span;
import org.commonsgovernance.collect.license.TextReading.Identified;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;
import org.commonsgovernance.collect.license.TextReading.NoLicenseText;
import org.jspecify.annotations.Nullable;

/**
 * States under which licences a repository's product can be had, now and through its history: one grant for each time
 * in which its licence files said the same. Manifests and tags are told where they say something else, and where there
 * is no licence file. Keeps what it learnt of the SPDX list between repositories; not safe to share between threads.
 */
public final class LicenseCollector {
    private final LicenseTexts texts;

    public LicenseCollector() {
        this(new LicenseTexts());
    }

    /** @param texts reads licence texts */
    public LicenseCollector(LicenseTexts texts) {
        this.texts = texts;
    }

    /** Adds grants, the organisations that licence files name as licensors, and what stays open. */
    public void collect(Tree tree, FileHistory history, Found found) {
        Project project = Project.of(tree, found);
        Grants grants = new Grants(found);
        Map<LicenseFile, List<Version>> files = new TreeMap<>(Comparator.comparing(LicenseFile::covers)
                .thenComparing(file -> file.part() == null ? "" : file.part()));
        for (Version version : versions(tree, history, found)) {
            LicenseFile file = LicenseFile.of(version.path());
            if (file != null) {
                files.computeIfAbsent(file, key -> new ArrayList<>()).add(version);
            }
        }
        LicenseTimeline timeline = new LicenseTimeline(
                this::read,
                readings -> isToday(readings.keySet(), tree)
                        ? LicenseState.of(readings, project.joint(), project.isChoice())
                        : LicenseState.of(readings, null, false));
        LicenseState now = new Absent();
        Set<String> folders = new TreeSet<>();
        for (Map.Entry<LicenseFile, List<Version>> one : files.entrySet()) {
            List<Span> spans = timeline.of(one.getValue(), tree.day());
            SpanGrants spanGrants = new SpanGrants(tree, history, project, texts, grants, found);
            LicenseState last = spanGrants.add(one.getKey(), spans);
            folders.addAll(spanGrants.folders());
            now = one.getKey().equals(new LicenseFile(Covers.PRODUCT, null)) ? last : now;
        }
        if (timeline.isOutOfOrder()) {
            found.remark("days of commits to licence files are not in the order of the history; a change may be dated "
                    + "too late");
        }
        new FolderLicenses(tree, this::read, grants, found).add(now, folders);
        new OtherWords(tree, project, grants, found).add(now, !files.isEmpty());
    }

    /** Whether the licence files are those of today, which is what manifests and readmes speak of. */
    private static boolean isToday(Set<Version> files, Tree tree) {
        Set<String> now = tree.paths().stream()
                .filter(path -> RepositoryPaths.isTop(path) && LicenseFile.of(path) != null)
                .collect(Collectors.toSet());
        return files.stream().allMatch(file -> now.contains(file.path()));
    }

    /** The history's versions, and files of the tree that the history doesn't have, as of the tree's day. */
    private static List<Version> versions(Tree tree, FileHistory history, Found found) {
        List<Version> versions = new ArrayList<>(history.topLevel(name -> LicenseFile.of(name) != null));
        Set<String> known = versions.stream().map(Version::path).collect(Collectors.toSet());
        for (String path : tree.paths()) {
            if (RepositoryPaths.isTop(path) && LicenseFile.of(path) != null && !known.contains(path)) {
                LocalDate day = tree.day();
                versions.add(new Version(path, day, "", tree.text(path), false));
                found.remark("the history of " + path + " is not known; it counts from " + day);
            }
        }
        return versions;
    }

    private TextReading read(Version version) {
        String text = version.text();
        if (text == null) {
            return new NoLicenseText();
        }
        TextReading reading = texts.identify(text);
        String tag = SpdxTags.firstTag(text);
        boolean isText = !(reading instanceof NoLicenseText);
        return !isText && tag != null && SpdxTags.isExpression(tag) && isOfProduct(text)
                ? new Identified(tag, null, LaterVersions.NOT_APPLICABLE, false, List.of(), List.of())
                : reading;
    }

    /** A tag may be about the file itself, which tells of licences in its own words. */
    private static boolean isOfProduct(String text) {
        String flat = Surroundings.flat(text);
        int at = flat.indexOf("spdx-license-identifier");
        String before = flat.substring(Math.max(0, at - 80), Math.max(0, at));
        return Words.of(text).size() <= 20
                || before.matches(".{0,80}(?:provided|licensed|released|available) under:? ?.{0,3}");
    }

    /** Where a version can be seen again. */
    static Source source(Tree tree, FileHistory history, Version version) {
        return Source.documentedBySelf(
                version.commit().isEmpty() ? tree.locator(version.path()) : history.locator(version));
    }

    static Period period(LocalDate from, @Nullable LocalDate to) {
        return to == null ? Period.since(from) : Period.between(from, to);
    }

    /** Whether there is no certain licence. */
    static boolean isOpen(LicenseState state) {
        return state instanceof Open;
    }

    /** The expression of a certain licence; null for others. */
    static @Nullable String expression(LicenseState state) {
        return state instanceof Licensed licensed ? licensed.expression() : null;
    }
}
