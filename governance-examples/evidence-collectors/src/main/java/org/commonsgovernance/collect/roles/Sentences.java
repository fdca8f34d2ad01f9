package org.commonsgovernance.collect.roles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text for people into sentences, each with what its headings are about. */
final class Sentences {
    static final int LONGEST = 900;
    private static final int MOST = 5_000;
    private static final int REACH = 600;
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6}|={2,6}) *(?=[^#=\\s])(.{1,300}?)[ #=]*");
    private static final Pattern ITEM = Pattern.compile("\\s{0,20}(?:[*+•-]|\\(?[0-9a-z]{1,4}[.)]) +(.{1,1500})");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(={3,}|-{3,}|~{3,})");
    private static final Pattern END = Pattern.compile("(?<=[.!?])[\"')\\]]{0,2}\\s+(?=[\\p{Lu}\"(\\[*_`0-9])|;\\s+");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\[]{1,200})]\\([^()]{0,300}\\)|\\[([^\\]\\[]{1,200})](?:\\[[^\\]]{0,100}])?");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|`|(?<!\\w)_|_(?!\\w)");

    /**
     * One sentence.
     *
     * @param text without markup
     * @param about the body that the nearest heading is about; the text's own where none is
     * @param headings those above it, the nearest last, one a line
     * @param before what the same paragraph or item says before it, cut to {@value #REACH} characters
     */
    record Sentence(String text, String about, String headings, String before) {
        /** The nearest heading; empty if there is none. */
        String heading() {
            return headings.substring(headings.lastIndexOf('\n') + 1);
        }
    }

    private record Open(int level, String about, String title) {}

    private final List<Sentence> sentences = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final String ground;
    private final StringBuilder paragraph = new StringBuilder();
    private String leadIn = "";

    private Sentences(String ground) {
        this.ground = ground;
    }

    static List<Sentence> of(String text, String ground) {
        Sentences reader = new Sentences(ground);
        List<String> lines = Markup.read(text, true).lines();
        boolean inItem = false;
        for (int i = 0; i < lines.size() && reader.sentences.size() < MOST; i++) {
            String line = lines.get(i);
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            boolean isUnderlined = i + 1 < lines.size()
                    && !line.isBlank()
                    && !item.matches()
                    && UNDERLINE.matcher(lines.get(i + 1)).matches();
            if (heading.matches() || isUnderlined) {
                reader.flush(false);
                reader.leadIn = "";
                inItem = false;
                if (heading.matches()) {
                    reader.enter(heading.group(1).length(), heading.group(2));
                } else {
                    reader.enter(Markup.level(lines.get(i + 1)), line);
                    i++;
                }
            } else if (line.isBlank()
                    || UNDERLINE.matcher(line).matches()
                    || line.stripLeading().startsWith("|")) {
                reader.flush(inItem);
                inItem = false;
            } else if (item.matches()) {
                reader.flush(inItem);
                inItem = true;
                reader.append(item.group(1));
            } else {
                if (!inItem && reader.paragraph.isEmpty() && !line.startsWith(" ")) {
                    reader.leadIn = "";
                }
                reader.append(line);
            }
        }
        reader.flush(inItem);
        return reader.sentences;
    }

    private void append(String line) {
        if (paragraph.length() < 6_000) {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void enter(int level, String title) {
        while (!open.isEmpty() && open.getFirst().level() >= level) {
            open.pop();
        }
        String plain = plain(title);
        String committee = Headings.committeeIn(plain);
        Section section = Headings.read(plain);
        boolean ofMaintainers = section.role() == Role.MAINTAINERS
                || plain.toLowerCase(Locale.ROOT)
                        .matches(".*\\b(maintainers?|committers?|approvers?|maintainership)\\b.*");
        String about = !committee.isEmpty() ? committee : ofMaintainers ? GovernanceText.MAINTAINERS : "";
        if (section.role() == Role.OTHER && committee.isEmpty()) {
            about = "-";
        }
        if (about.isEmpty()) {
            about = open.isEmpty() ? ground : open.getFirst().about();
        }
        open.push(new Open(level, about, plain));
    }

    private void flush(boolean isItem) {
        String text = plain(paragraph.toString());
        paragraph.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        String about = open.isEmpty() ? ground : open.getFirst().about();
        List<String> titles = new ArrayList<>();
        open.descendingIterator().forEachRemaining(one -> titles.add(one.title()));
        String headings = String.join("\n", titles);
        String before = "";
        String lead = isItem && !leadIn.isEmpty() ? leadIn + " " : "";
        if (!isItem) {
            leadIn = "";
        }
        for (String one : END.split(text, 200)) {
            String sentence = one.strip();
            if (!isItem && sentence.endsWith(":")) {
                leadIn = sentence.length() > 300 ? "" : sentence;
            }
            if (!sentence.isEmpty() && sentence.length() <= LONGEST) {
                sentences.add(new Sentence(lead + sentence, about, headings, before));
            }
            before = before.isEmpty() ? sentence : before + " " + sentence;
            before = before.substring(Math.max(0, before.length() - REACH));
            lead = "";
        }
    }

    static String plain(String text) {
        String plain = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) != null ? link.group(1) : link.group(2)));
        plain = TAG.matcher(plain).replaceAll(" ");
        return EMPHASIS.matcher(plain)
                .replaceAll("")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
