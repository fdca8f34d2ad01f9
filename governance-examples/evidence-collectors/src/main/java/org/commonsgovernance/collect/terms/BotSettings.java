package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.jspecify.annotations.Nullable;

/** Reads what the settings of bots and checks ask of contributors. Lines are compared; nothing is parsed or run. */
final class BotSettings {
    private static final Set<String> DCO_CHECKS = Set.of("dco", "probot/dco", "dco check", "dco-check");
    private static final Set<String> AGREEMENT_CHECKS = Set.of(
            "license/cla",
            "cla/google",
            "easycla",
            "cla",
            "cla-check",
            "cla assistant",
            "cla/linuxfoundation",
            "cla-signed");

    private final SentenceReader sentences;

    BotSettings(SentenceReader sentences) {
        this.sentences = sentences;
    }

    List<Statement> read(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        List<Statement> statements = new ArrayList<>();
        if (name.equals(".clabot")) {
            List<Statement> told = sentences.read(Prose.sentences(text.replace("\\n", "\n"), false), path);
            statements.addAll(told);
            if (told.stream().noneMatch(one -> one.meaning() == Meaning.SIGN || one.meaning() == Meaning.DCO)) {
                statements.add(agreement(path, null));
            }
        } else if (name.equals("dco.yml") && path.startsWith(".github/") && !path.contains("workflows")) {
            statements.add(Statement.said(Meaning.DCO, path));
        } else if (name.equals(".cla.json") && text.contains("signedContributors")) {
            statements.add(agreement(path, null));
        } else if (path.startsWith(".github/workflows/")) {
            workflow(path, name, text, statements);
        } else if (isCheckList(name)) {
            checks(path, text, statements);
        }
        return statements;
    }

    private static boolean isCheckList(String name) {
        return name.equals("settings.yml") || name.equals(".mergify.yml") || name.equals("mergify.yml");
    }

    private static Statement agreement(String path, @Nullable String recipient) {
        return new Statement(Meaning.SIGN, false, false, false, Instrument.LICENSE_AGREEMENT, recipient, path);
    }

    private static void workflow(String path, String name, String text, List<Statement> statements) {
        List<String> lines = withoutComments(text);
        boolean asksDco = lines.stream().anyMatch(line -> line.startsWith("use-dco-flag:") && line.contains("true"));
        boolean looksAtTrailers = name.contains("dco")
                && lines.stream().anyMatch(line -> line.contains("signed-off-by"))
                && lines.stream().anyMatch(line -> line.contains("pull_request"));
        if (looksAtTrailers) {
            statements.add(Statement.said(Meaning.DCO, path));
        }
        for (String line : lines) {
            String action = line.startsWith("uses:") ? line.substring(5).strip() : "";
            int slash = action.indexOf('/');
            int at = action.indexOf('@');
            if (slash < 0 || action.startsWith(".")) {
                continue;
            }
            String owner = action.substring(0, slash);
            String what = action.substring(slash + 1, at > slash ? at : action.length());
            if (isPart(what, "dco")) {
                statements.add(Statement.said(Meaning.DCO, path));
            } else if (isPart(what, "cla")
                    || (owner.contains("cla-assistant") || owner.equals("contributor-assistant"))) {
                statements.add(
                        asksDco
                                ? Statement.said(Meaning.DCO, path)
                                : agreement(path, owner.equals("canonical") ? "Canonical" : null));
            }
        }
    }

    /** Whether a name has that part between its hyphens. */
    private static boolean isPart(String name, String part) {
        return ("-" + name.replace('/', '-') + "-").contains("-" + part + "-");
    }

    /** Checks that must pass, one a line. */
    private static void checks(String path, String text, List<Statement> statements) {
        for (String line : withoutComments(text)) {
            String check = line.startsWith("- ")
                    ? line.substring(2).replace("\"", "").replace("'", "").strip()
                    : "";
            for (String prefix : List.of("context:", "check-success=", "status-success=", "check-success =")) {
                check = check.startsWith(prefix)
                        ? check.substring(prefix.length()).strip()
                        : check;
            }
            if (DCO_CHECKS.contains(check)) {
                statements.add(Statement.said(Meaning.DCO, path));
            } else if (AGREEMENT_CHECKS.contains(check)) {
                statements.add(agreement(path, null));
            }
        }
    }

    /** Lines in lower case, without indentation, list marks of steps and comments. */
    private static List<String> withoutComments(String text) {
        return text.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.contains(" #")
                        ? line.substring(0, line.indexOf(" #")).strip()
                        : line)
                .map(line -> line.startsWith("- uses:") ? line.substring(2) : line)
                .toList();
    }
}
