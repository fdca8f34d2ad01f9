package org.commonsgovernance.gate.push;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.gate.judge.Decision;
import org.commonsgovernance.gate.judge.Judged;
import org.commonsgovernance.gate.judge.Objection;
import org.commonsgovernance.gate.policy.Action;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Spelled;
import org.jspecify.annotations.Nullable;

/** What whoever pushes reads in the terminal. Git puts {@code remote: } before each line. */
final class PusherText {
    private static final int WIDTH = 71;
    private static final int MOST_SEEN = 3;
    private static final int MOST_OBJECTIONS = 8;
    private static final String LABEL = "              ";

    private final StringBuilder text = new StringBuilder();
    private boolean wasBrief;

    private PusherText() {}

    /**
     * The text; empty where there is nothing to say.
     *
     * @param name the repository's
     * @param report where the report will be; null where there is none
     */
    static String of(Decision decision, String name, @Nullable String report) {
        PusherText out = new PusherText();
        Action action = decision.action();
        String unjudged = decision.unjudged();
        if (action == Action.PASS && unjudged == null) {
            return out.passed(decision, report);
        }
        out.line("");
        out.wrapped("", headline(action, name));
        if (unjudged != null) {
            out.wrapped(
                    "",
                    "It was not judged: %s. The policy says: %s."
                            .formatted(Printable.of(unjudged), action(decision.otherwise())));
        }
        int number = 0;
        for (Objection one :
                decision.objections().stream().limit(MOST_OBJECTIONS).toList()) {
            out.objection(++number, one, action == Action.REFUSE && one.action() != Action.REFUSE);
        }
        int left = decision.objections().size() - number;
        if (left > 0) {
            out.line("");
            out.wrapped("", "... and %d more, which the report lists.".formatted(left));
        }
        out.verdict(decision, report);
        return out.text.toString();
    }

    private static String headline(Action action, String name) {
        return switch (action) {
            case REFUSE -> "REFUSED. Nothing of this push was taken; " + name + " is as it was.";
            case WARN -> "TAKEN, with a warning.";
            case PASS -> "TAKEN.";
        };
    }

    private static String action(Action action) {
        return switch (action) {
            case REFUSE -> "then refuse it";
            case WARN -> "then take it, and say so";
            case PASS -> "then take it";
        };
    }

    private String passed(Decision decision, @Nullable String report) {
        if (decision.after() == null) {
            return "";
        }
        verdict(decision, report);
        return text.toString();
    }

    /** @param isBrief whether it is only named: whoever is refused reads first what to mend for that */
    private void objection(int number, Objection one, boolean isBrief) {
        if (!isBrief || !wasBrief) {
            line("");
        }
        wasBrief = isBrief;
        String head = " %d. %s: ".formatted(number, one.action() == Action.REFUSE ? "refused" : "warning");
        wrapped(head, "    ", one.what());
        if (isBrief) {
            return;
        }
        String because = one.because();
        wrapped("    policy    ", LABEL, (because == null ? "" : because + " ") + "(" + one.place() + ")");
        for (String rule : one.rules()) {
            wrapped("    rule      ", LABEL, Printable.of(rule));
        }
        String label = "    evidence  ";
        for (String seen : one.seen().stream().limit(MOST_SEEN).toList()) {
            wrapped(label, LABEL, seen);
            label = LABEL;
        }
        if (one.seen().size() > MOST_SEEN) {
            wrapped(
                    LABEL,
                    LABEL,
                    "and %d more in the report".formatted(one.seen().size() - MOST_SEEN));
        }
        label = "    mend      ";
        for (String mend : one.mend()) {
            wrapped(label, LABEL, mend);
            label = LABEL;
        }
    }

    private void verdict(Decision decision, @Nullable String report) {
        line("");
        Judged after = decision.after();
        Judged before = decision.before();
        if (after != null) {
            String pack = after.rules().pack();
            String now = words(after);
            wrapped(
                    "verdict  ",
                    "         ",
                    (before == null
                                    ? now + ", judged for the first time"
                                    : words(before) + " so far, " + now + " with this push")
                            + "; rules: " + (pack == null ? "standard" : pack) + " "
                            + after.assessment().ruleBase().substring(0, 10));
        }
        if (report != null) {
            line("report   " + report);
        }
        line("");
    }

    private static String words(Judged judged) {
        return Spelled.hyphened(judged.assessment().verdict())
                + (judged.assessment().isSettled() ? "" : " (not settled)");
    }

    private void wrapped(String indent, String content) {
        wrapped(indent, indent, content);
    }

    /** Words in lines of bounded width; one that is longer has a line of its own. */
    private void wrapped(String first, String further, String content) {
        StringBuilder line = new StringBuilder(first);
        boolean isEmpty = true;
        for (String word : words(content)) {
            if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(further);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        line(line.toString());
    }

    private static List<String> words(String content) {
        List<String> words = new ArrayList<>(List.of(content.strip().split("\\s+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
