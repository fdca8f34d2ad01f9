package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.git.Bots;
import org.commonsgovernance.collect.git.Ident;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Suggestion;

/**
 * Turns exports of forges into facts: GitHub REST and GraphQL JSON, backups of a file an item, archive.json, GH Archive
 * events, GitLab project exports, Gitea and Forgejo API JSON. Each record is recognised by what it holds, so that files
 * may mix kinds, and pages come in any order. The people of a file are told apart by their logins, and no login gets
 * into a fact.
 */
public final class ForgeCollector {
    private final ForgeSettings settings;
    private final List<ExportReader> readers;
    private final Problems problems = new Problems();
    private final ForgeData data;
    private final ForgeSource source = new ForgeSource();
    private final Set<String> strange = new TreeSet<>();
    private final Found found;

    private ForgeCollector(ForgeSettings settings, Found found) {
        this.settings = settings;
        this.found = found;
        Bots standard = Bots.standard();
        this.data = new ForgeData(
                settings.projects(), settings.isBot().or(login -> standard.contains(new Ident(login, ""))));
        this.readers = List.of(
                new EventReader(),
                new BackupReader(),
                new GraphqlReader(),
                new GitlabReader(settings.last()),
                new GiteaReader(),
                new GithubReader());
    }

    /**
     * Reads exports and adds what follows from them: {@code Participation}, {@code TaskBoard}, {@code Validation},
     * {@code Disclosure}, {@code AccessRule}, and with pseudonyms those who may merge.
     *
     * @throws InvalidInputException if a file can't be read, is no JSON or breaks off, unless
     *     {@link ForgeSettings#keepsTruncated}; every file that is wrong is told of
     */
    public static ForgeFigures collect(List<ForgeExport> exports, ForgeSettings settings, Found found) {
        return new ForgeCollector(settings, found).collect(exports);
    }

    private ForgeFigures collect(List<ForgeExport> exports) {
        List<ForgeExport> files = new ArrayList<>();
        exports.forEach(export -> files.addAll(ExportFiles.list(export, problems)));
        files.stream().sorted(Comparator.comparing(ForgeExport::name)).forEach(this::read);
        problems.throwIfAny();
        if (!strange.isEmpty()) {
            found.remark("No change request, issue, review, comment, event or member of a known form is in "
                    + Suggestion.some(strange) + ".");
        }
        if (data.projects().size() > 1) {
            found.remark("The figures are over " + data.projects().size() + " projects: "
                    + Suggestion.some(data.projects()) + ".");
        }
        List<ForgeItem> items = data.items();
        Selection selection = new Selection(settings, items);
        SwiftAnswers swift = SwiftAnswers.of(selection);
        String place = place();
        String id = place + ":" + settings.first() + ":" + settings.last();
        Visibility visibility = new Visibility(data);
        if (!source.isEmpty()) {
            Standing standing = new Standing(data.people(), settings.isOutsider());
            new ParticipationFigures(selection, standing, settings, items).addTo(found, source, "participation:" + id);
            new ReviewFigures(selection, settings, swift).addTo(found, source, "validation:" + id);
            new TaskFigures(selection, settings.labelsForAnyone(), visibility).addTo(found, source, "tasks:" + id);
            AccessFacts.addTo(found, source, selection, standing, visibility, place);
            visibility.addTo(found, source, items, place);
            MemberFacts.addTo(found, source, data.people(), settings.pseudonym(), place);
        } else {
            found.unknown("how a forge's change requests and issues are dealt with", "an export of the forge");
        }
        return ResponseFigures.of(items, selection, swift, found);
    }

    private void read(ForgeExport file) {
        Reading reading = new Reading();
        try {
            String digest = ExportFiles.read(file.path(), text -> JsonObjects.read(text, reading::take));
            reading.end(file, digest);
        } catch (JsonObjects.BrokenException e) {
            String message = "breaks off or is no JSON: " + e.getMessage();
            if (settings.keepsTruncated()) {
                found.remark(file.name() + ":" + e.line() + ":" + e.column() + ": " + message + "; the " + reading.known
                        + " records before that were read");
                readAgain(file, reading);
            } else {
                problems.add(new Problem(
                        file.name(),
                        e.line(),
                        e.column(),
                        message + "; export it again, or accept what was read until there",
                        null,
                        0));
            }
        } catch (IOException e) {
            String told = e.getMessage() == null
                            || e.getMessage().contains(file.path().toString())
                    ? e.getClass().getSimpleName()
                    : e.getMessage();
            problems.add(Problem.whole(file.name(), "can't be read: " + told));
        } catch (IllegalStateException e) {
            problems.add(Problem.whole(file.name(), String.valueOf(e.getMessage())));
        }
    }

    /** A file that broke off still has a digest of its bytes. */
    private void readAgain(ForgeExport file, Reading reading) {
        try {
            reading.end(file, ExportFiles.digest(file.path()));
        } catch (IOException e) {
            problems.add(
                    Problem.whole(file.name(), "can't be read: " + e.getClass().getSimpleName()));
        }
    }

    /** What was read of a file. */
    private final class Reading {
        private final Set<String> kinds = new TreeSet<>();
        private long known;
        private long unknown;

        void take(ObjectNode record) {
            for (ExportReader reader : readers) {
                if (reader.recognises(record)) {
                    reader.read(record, data);
                    kinds.add(reader.kind());
                    known++;
                    return;
                }
            }
            unknown += record.isEmpty() ? 0 : 1;
        }

        void end(ForgeExport file, String digest) {
            if (known > 0) {
                source.add(file.name(), digest, kinds);
            } else if (unknown > 0) {
                strange.add(file.name());
            }
        }
    }

    /** How ids call the forge's project: its name if there is one, else the forge. */
    private String place() {
        Set<String> projects = data.projects();
        if (projects.size() != 1) {
            return "forge";
        }
        String slug = projects.iterator()
                .next()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", " ")
                .strip();
        return slug.isEmpty() ? "forge" : slug.replaceAll(" +", "-");
    }
}
