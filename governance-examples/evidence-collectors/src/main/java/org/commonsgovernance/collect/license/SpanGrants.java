package org.commonsgovernance.collect.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;

/** Turns the spans of licence files into grants, and into what stays open. */
final class SpanGrants {
    /** A folder that a licence file leaves to other terms. */
    private static final Pattern FOLDER = Pattern.compile("(?:under|in|within|inside) (?:the |a |any"
            + " )?[\"'`]?/?([a-z0-9_.-]{1,60}(?:/[a-z0-9_.-]{1,60}){0,5})/?[\"'`]?"
            + " (?:director|folder|subdirector)");

    private final Tree tree;
    private final FileHistory history;
    private final Project project;
    private final LicenseTexts texts;
    private final Grants grants;
    private final Found found;
    private final Set<String> told = new TreeSet<>();

    SpanGrants(Tree tree, FileHistory history, Project project, LicenseTexts texts, Grants grants, Found found) {
        this.tree = tree;
        this.history = history;
        this.project = project;
        this.texts = texts;
        this.grants = grants;
        this.found = found;
    }

    /** The folders, in lower case, of which a licence file of the top folder tells and a grant was added. */
    Set<String> folders() {
        return Set.copyOf(told);
    }

    /** Adds the grants of one sort of licence file; returns what its files say now. */
    LicenseState add(LicenseFile file, List<Span> spans) {
        String before = null;
        for (Span span : spans) {
            if (span.state() instanceof Licensed licensed) {
                String expression = add(file, span, licensed);
                if (before != null && file.covers() == Covers.PRODUCT) {
                    changed(before, expression, span.from());
                }
                before = expression;
            } else if (span.state() instanceof Open open) {
                found.unknown(
                        "under which licence " + what(file) + " is " + when(span.from(), span.to()) + ": " + open.why(),
                        "a reading of " + String.join(", ", open.files()));
            } else if (span.state() instanceof Absent && file.covers() == Covers.PRODUCT && span.to() != null) {
                found.remark("there was no licence file " + when(span.from(), span.to()));
            }
        }
        return spans.isEmpty() ? new Absent() : spans.get(spans.size() - 1).latest();
    }

    private static String what(LicenseFile file) {
        return file.part() == null ? "the " + file.covers().name().toLowerCase(Locale.ROOT) : file.part();
    }

    private static String when(LocalDate from, @Nullable LocalDate to) {
        return to == null ? "since " + from : "from " + from + " to " + to;
    }

    private String add(LicenseFile file, Span span, Licensed licensed) {
        Version first = licensed.files().get(0);
        Source source = LicenseCollector.source(tree, history, first);
        Period period = LicenseCollector.period(span.from(), span.to());
        String expression = withVersions(licensed, span);
        String part = file.part();
        Version partialBy = licensed.partialBy();
        if (partialBy != null && part == null) {
            part = "all that " + partialBy.path() + " leaves to no other terms";
        }
        grants.ofFiles(licensed, period, expression, file, part, source);
        licensed.remarks().forEach(found::remark);
        if (span.latest() instanceof Licensed latest && !latest.equals(licensed)) {
            latest.remarks().forEach(found::remark);
        }
        if (partialBy != null) {
            boolean isNow = span.to() == null && span.latest() instanceof Licensed;
            Version latest = isNow ? ((Licensed) span.latest()).partialBy() : null;
            rest(file, partialBy, period, LicenseCollector.source(tree, history, partialBy), latest);
        }
        return expression;
    }

    /** What the licence file leaves to other terms: folders with a licence of their own, or something unknown. */
    private void rest(LicenseFile file, Version first, Period period, Source source, @Nullable Version now) {
        Set<String> folders = new LinkedHashSet<>();
        if (now != null) {
            String text = now.text();
            FOLDER.matcher(Surroundings.flat(text == null ? "" : text))
                    .results()
                    .limit(20)
                    .forEach(folder -> folders.add(folder.group(1)));
        }
        List<String> present = new ArrayList<>(folders);
        present.removeIf(folder -> tree.paths().stream()
                .noneMatch(path -> path.toLowerCase(Locale.ROOT).startsWith(folder + "/")));
        for (String folder : present) {
            folder(folder, source);
        }
        told.addAll(present);
        if (present.isEmpty()) {
            grants.of(
                    first.path() + "@" + period.from() + ":rest",
                    source,
                    period,
                    "NOASSERTION",
                    file.covers(),
                    "what " + first.path() + " leaves to other terms");
            found.unknown(
                    "under which terms is what " + first.path() + " leaves to other terms " + period,
                    "a reading of " + first.path() + " and of what it refers to");
        }
    }

    private void folder(String folder, Source source) {
        boolean isDocumentation = folder.matches("(?:.{0,80}/)?(?:docs?|documentation)");
        Covers covers = isDocumentation ? Covers.DOCUMENTATION : Covers.PRODUCT;
        String path = tree.paths().stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(folder + "/"))
                .filter(one -> one.indexOf('/', folder.length() + 1) < 0)
                .filter(one -> LicenseFile.of(RepositoryPaths.name(one)) != null)
                .findFirst()
                .orElse(null);
        String text = path == null ? null : tree.text(path);
        TextReading reading = text == null ? null : texts.identify(text);
        Source from = path == null ? source : Source.documentedBySelf(tree.locator(path));
        Period period = Period.since(tree.day());
        if (reading instanceof Identified identified && identified.terms() == null) {
            grants.of(folder + "/@" + tree.day(), from, period, identified.expression(), covers, folder);
        } else {
            grants.of(folder + "/@" + tree.day(), from, period, "NOASSERTION", covers, folder);
            found.unknown(
                    "under which terms the folder " + folder + " is",
                    "a reading of " + (path == null ? "the licence file" : path));
        }
    }

    /** Which versions of a GNU licence may be taken, by what the project says of it now; the text alone doesn't say. */
    private String withVersions(Licensed licensed, Span span) {
        if (licensed.version() != LaterVersions.NOT_TOLD) {
            return licensed.expression();
        }
        String files =
                String.join(", ", licensed.files().stream().map(Version::path).toList());
        List<String> told = new ArrayList<>();
        boolean isOpen = false;
        for (String token : licensed.expression().split(" ", -1)) {
            LaterVersions later = token.endsWith("-only") && span.to() == null
                    ? project.laterVersions(Expressions.base(token))
                    : LaterVersions.NOT_TOLD;
            isOpen |= token.endsWith("-only") && later == LaterVersions.NOT_TOLD;
            told.add(later == LaterVersions.ALLOWED ? Expressions.base(token) + "-or-later" : token);
        }
        if (isOpen) {
            found.unknown(
                    "whether later versions of " + licensed.expression() + " may be taken instead "
                            + when(span.from(), span.to()) + "; the text of " + files
                            + " doesn't say, and the grant names what is sure",
                    "notices at the head of the source files");
        }
        return String.join(" ", told);
    }

    private void changed(String before, String after, LocalDate day) {
        if (!Expressions.ids(before).equals(Expressions.ids(after))) {
            found.unknown(
                    "who decided to go from " + before + " to " + after + " on " + day
                            + ", and whether those who held rights agreed",
                    "the announcement, the change request, and the agreements of contributors");
        }
    }
}
