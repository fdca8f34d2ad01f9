package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.UsageBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.Slug;
import org.jspecify.annotations.Nullable;

/**
 * How many organisations a list of adopters names: rows of tables whose head asks for an organisation, or list items
 * that begin with a name. Lists in which not every entry is understood are not counted.
 */
final class Adopters {
    private static final Pattern HEAD = Pattern.compile(
            "(?:organi[sz]ations?|company|companies|adopters?|end[- ]?users?|users?|vendors?|name|company"
                    + " name|organi[sz]ation name|adopter name|company ?/ ?organi[sz]ation"
                    + "|organi[sz]ation ?/ ?company)(?:"
                    + " name)?");
    private static final Pattern OTHERS = Pattern.compile("\\b(?:projects?|ecosystem|integrations?|tools?|libraries|how"
            + " to|adding|add|requirements?|criteria|types?|guidelines?|format"
            + "|updat\\w*|join|template|example|instructions?|contents|contribut\\w+|individuals?|people)\\b");
    private static final Pattern LINKED =
            Pattern.compile("[*_ ]{0,5}\\[(?<name>[^\\]\\[]{1,80})](?:\\(|\\[|[*_ :]|$).*");
    private static final Pattern BOLD = Pattern.compile("(?:\\*\\*|__)_?(?<name>[^*_\\[\\]]{1,80}?)_?(?:\\*\\*|__).*");
    private static final Pattern DASHED =
            Pattern.compile("(?<name>[\\p{Lu}\\p{N}][^|\\[\\]:]{0,60}?)(?: ?[:\u2013\u2014]| -).*");
    private static final Pattern PLAIN = Pattern.compile("(?<name>[\\p{Lu}\\p{N}][^|\\[\\].:,]{0,40})");
    private static final Pattern NAMED = Pattern.compile("(?:\\* )?N: (?<name>.{1,80})");
    private static final Pattern IMAGE = Pattern.compile("<img [^<>]{0,400}?\\balt=\"(?<alt>[^\"<>]{2,80})\"");
    private static final Set<String> NO_NAMES = Set.of(
            "organization",
            "company",
            "your company",
            "example",
            "name",
            "tbd",
            "n/a",
            "add your company",
            "documentation",
            "website",
            "blog",
            "here");
    private static final int MOST_LINES = 5_000;

    /** Of fewer one can't tell whether they are a list. */
    private static final int FEWEST = 3;

    private Adopters() {}

    static void addTo(Tree tree, ReadTexts texts, Found found) {
        for (ReadTexts.Text text : texts.of(TextFile.ADOPTERS)) {
            Integer listed = count(text.text());
            if (listed == null) {
                found.remark("texts: " + text.path() + " may list who uses the product; its entries are not sure");
            } else {
                Source plain = Source.documentedBySelf(tree.locator(text.path()));
                found.add(UsageBuilder.builder()
                        .id("usage:texts:" + Slug.of(text.path()))
                        .source(new Source(
                                plain.locator(),
                                plain.basis(),
                                plain.speaker(),
                                null,
                                null,
                                "different names in the list",
                                List.of()))
                        .period(texts.seen())
                        .userOrganizations(listed)
                        .build());
                return;
            }
        }
    }

    /** How many different names are listed; null where none are, or the entries are not understood. */
    static @Nullable Integer count(String text) {
        Map<String, String> names = names(text);
        return names.isEmpty() ? null : names.size();
    }

    /** The names that are listed, by what makes them the same; empty where the entries are not understood. */
    static Map<String, String> names(String text) {
        Map<String, String> names = new TreeMap<>();
        List<String> lines =
                Document.withoutComments(text).lines().limit(MOST_LINES).toList();
        Map<String, String> items = new TreeMap<>();
        boolean isOther = false;
        boolean isFenced = false;
        int column = -1;
        int unread = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = line.strip();
            isFenced = bare.startsWith("```") != isFenced;
            if (isFenced || bare.isEmpty()) {
                column = bare.isEmpty() ? -1 : column;
                continue;
            }
            Matcher named = NAMED.matcher(bare);
            if (named.matches()) {
                add(names, named.group("name").strip());
                continue;
            }
            if (bare.startsWith("#") || isUnderlined(lines, i)) {
                isOther = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).find();
                column = -1;
            } else if (!isOther
                    && (bare.startsWith("|") || (bare.contains(" | ") && (column >= 0 || isHead(lines, i))))) {
                List<String> cells = cells(bare);
                if (isHead(lines, i)) {
                    column = column(cells);
                } else if (column >= 0 && !bare.matches("[|:+ =-]+")) {
                    String name = column < cells.size() ? shown(cells.get(column)) : "";
                    add(names, name);
                }
            } else if (!isOther && !line.startsWith("  ") && !line.startsWith("\t") && Document.isItem(bare)) {
                unread += add(items, item(bare.substring(bare.indexOf(' ') + 1).strip())) ? 0 : 1;
            }
        }
        if (names.isEmpty()) {
            AdopterHeadings.names(lines).forEach(name -> add(names, name));
        }
        // Beside a table or headings with names, items are notes.
        boolean isOfItems = names.isEmpty();
        Map<String, String> all = isOfItems ? items : names;
        boolean isSure = all.size() >= FEWEST && (!isOfItems || unread * 10 <= all.size());
        return isSure ? all : Map.of();
    }

    private static boolean isUnderlined(List<String> lines, int at) {
        return at + 1 < lines.size() && lines.get(at + 1).strip().matches("={3,}|-{3,}");
    }

    private static boolean isHead(List<String> lines, int at) {
        return at + 1 < lines.size() && lines.get(at + 1).strip().matches("[|: -]*-[|: -]*\\|[|: -]*");
    }

    private static List<String> cells(String row) {
        String inner = row.startsWith("|") ? row.substring(1) : row;
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", 40)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static int column(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            String title = head.get(i).replace("*", "").strip().toLowerCase(Locale.ROOT);
            if (HEAD.matcher(title).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static String shown(String cell) {
        Matcher image = IMAGE.matcher(cell);
        if (image.find()) {
            return image.group("alt").replaceAll("(?i) logo$", "").strip();
        }
        Matcher linked = LINKED.matcher(cell);
        String name = linked.matches() ? linked.group("name") : cell;
        return name.replace("*", "").replace("`", "").strip();
    }

    private static String item(String item) {
        for (Pattern pattern : List.of(LINKED, BOLD, DASHED, PLAIN)) {
            Matcher matcher = pattern.matcher(item);
            if (matcher.matches()) {
                return matcher.group("name").strip();
            }
        }
        return "";
    }

    private static boolean add(Map<String, String> names, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        boolean isName = !name.isEmpty()
                && name.length() <= 80
                && !NO_NAMES.contains(low)
                && !low.startsWith("http")
                && !low.contains("example");
        if (isName) {
            names.putIfAbsent(Slug.of(name), name);
        }
        return isName;
    }
}
