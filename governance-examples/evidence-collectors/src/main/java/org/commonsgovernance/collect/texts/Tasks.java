package org.commonsgovernance.collect.texts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.api.model.given.TaskBoardBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.forge.AnyoneLabels;
import org.jspecify.annotations.Nullable;

/** Where tasks are told, and whether newcomers are led to those that are marked for anyone, as guides say. */
final class Tasks {
    private static final String TRACKER = "(?:(?:github|gitlab|codeberg|public|our|the|an?|project) ){0,4}"
            + "(?:issue[- ]tracker|issues?|bug[- ]tracker|project boards?|jira|bugzilla)\\b";
    private static final String ALL_WORK = "\\ball (?:of )?(?:the |our )?(?:[a-z]{1,20},? (?:and |or )?){0,3}?"
            + "(?:work|tasks|development|enhancements|feature requests|features)\\b";
    private static final List<Pattern> TRACKED = List.of(
            Pattern.compile(ALL_WORK + ".{0,60}?\\b(?:is|are) (?:publicly )?(?:tracked|managed|planned) (?:publicly )?"
                    + "(?:in|on|as|with|using|via|through) " + TRACKER),
            Pattern.compile("\\b(?:track|manage|plan)s? " + ALL_WORK + ".{0,40}?\\b(?:in|on|as|with|using|via|through) "
                    + TRACKER),
            Pattern.compile("\\b(?:use|using) " + TRACKER + " to (?:track|manage|plan) " + ALL_WORK));
    private static final Pattern NOT_PUBLIC =
            Pattern.compile("\\b(?:private|internal\\w*|closed|members?|employees?|not|never|no longer|security)\\b");
    private static final Pattern NOT_FOR_ANYONE =
            Pattern.compile("\\b(?:internal|private|employees?|team members|no longer|do not|don't|are not|is"
                    + " not|isn't|without|never|may label|deprecated|used to|other (?:[a-z]{1,20}"
                    + " )?(?:repositories|projects))\\b");
    private static final Pattern INSIDERS =
            Pattern.compile("\\b(?:internal|employees?|staff|(?:core|own) team members?)\\b");
    private static final Pattern LED = Pattern.compile(
            "\\b(?:issues?|tasks?|tickets|bugs|labels?|label+ed|tagged|marked|tags?|pick|look|check|find|start"
                    + "|starting|see|browse|contribute|newcomers?|beginners?|new"
                    + " contributors?)\\b");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?:/labels/|label:|[?&]labels?=|label_name\\[\\]=)\"?([^\"/&?#]{2,60})");

    private static final Set<String> LABELS = AnyoneLabels.standard();

    private Tasks() {}

    static void addTo(ReadTexts texts, Found found) {
        List<Sentence> sentences =
                texts.sentences(TextFile.GUIDE, TextFile.GOVERNANCE, TextFile.COMMUNITY, TextFile.README);
        Sentence tracked = null;
        Sentence marked = null;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (tracked == null && isTracked(sentence)) {
                tracked = sentence;
            }
            boolean isGuide = sentence.file() == TextFile.GUIDE || sentence.file() == TextFile.README;
            if (marked == null && isGuide && isMarked(sentence) && !isForInsiders(sentences, i)) {
                marked = sentence;
            }
        }
        if (tracked == null && marked == null) {
            return;
        }
        TaskBoard board = TaskBoardBuilder.builder()
                .id("tasks:texts")
                .source(source(texts, tracked, marked))
                .period(texts.seen())
                .publicBoard(tracked == null ? Answer.UNKNOWN : Answer.YES)
                .labelledForAnyone(marked == null ? Answer.UNKNOWN : Answer.YES)
                .build();
        found.add(board);
    }

    /** The weaker of the two sources, with both places. */
    private static Source source(ReadTexts texts, @Nullable Sentence tracked, @Nullable Sentence marked) {
        if (tracked == null || marked == null) {
            return texts.source(tracked == null ? Objects.requireNonNull(marked) : tracked);
        }
        Source one = texts.source(tracked);
        Source other = texts.source(marked);
        Source weaker = one.weaker(other);
        String locator = one.locator().equals(other.locator()) ? one.locator() : one.locator() + "; " + other.locator();
        return new Source(locator, weaker.basis(), weaker.speaker(), null, null, null, List.of());
    }

    private static boolean isTracked(Sentence sentence) {
        String low = sentence.low();
        boolean isShown = sentence.leadsToWeb() || low.contains("github") || low.contains("public");
        return isShown
                && !NOT_PUBLIC.matcher(low).find()
                && TRACKED.stream().anyMatch(one -> one.matcher(low).find());
    }

    private static boolean isMarked(Sentence sentence) {
        String low = sentence.low();
        if (sentence.isHeading() || NOT_FOR_ANYONE.matcher(low).find()) {
            return false;
        }
        if (sentence.links().stream().anyMatch(link -> isLabel(link.target()))) {
            return true;
        }
        String plain = " " + plain(low) + " ";
        return LED.matcher(low).find()
                && LABELS.stream()
                        .filter(label -> label.contains(" ")
                                && (label.contains("issue")
                                        || label.equals("help wanted")
                                        || label.startsWith("up for grab")))
                        .anyMatch(label -> plain.contains(" " + label + " ") || plain.contains(" " + label + "s "))
                && LED.matcher(withoutLabels(low)).find();
    }

    /** Whether what follows at once says that the label is meant for people inside. */
    private static boolean isForInsiders(List<Sentence> sentences, int at) {
        return sentences.subList(at + 1, Math.min(sentences.size(), at + 3)).stream()
                .map(Sentence::low)
                .anyMatch(low -> INSIDERS.matcher(low).find());
    }

    private static String withoutLabels(String low) {
        return low.replace("good first issue", " ")
                .replace("good-first-issue", " ")
                .replace("first issue", " ");
    }

    /** Whether an address leads to the issues that have a label for anyone. */
    private static boolean isLabel(String target) {
        String address;
        try {
            address = URLDecoder.decode(target, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return false; // a broken address leads nowhere
        }
        Matcher label = IN_ADDRESS.matcher(address);
        while (label.find()) {
            String name = label.group(1);
            if (LABELS.contains(plain(name))
                    || LABELS.contains(plain(name.substring(name.lastIndexOf(':') + 1)))
                    || LABELS.contains(plain(name.split(" is:", 2)[0]))
                    || LABELS.contains(plain(address.substring(address.lastIndexOf('/') + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** As labels are compared: words with one blank between. */
    private static String plain(String label) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }
}
