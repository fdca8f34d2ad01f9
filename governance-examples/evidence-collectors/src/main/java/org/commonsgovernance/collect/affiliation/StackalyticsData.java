package org.commonsgovernance.collect.affiliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * Stackalytics' {@code default_data.json}: companies with domains and aliases; users with their addresses, and their
 * companies with the day each ended ({@code 2013-Aug-30}, the day after the last). As Stackalytics has it, a company
 * that has no end gives way to the one that an address' domain names. What came after the last end is not told.
 */
public final class StackalyticsData {
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MMM-d")
            .toFormatter(Locale.ENGLISH);

    private final SourceFile file;
    private final Problems problems;
    private final List<AffiliationSource.Rule> rules = new ArrayList<>();
    private final List<AffiliationSource.Spelling> spellings = new ArrayList<>();

    private StackalyticsData(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file its name ends in {@code .json}
     * @param source where it is found, and what it rests on
     * @param problems gets every mistake with its place; what is read is what else there is
     */
    public static AffiliationSource read(SourceFile file, Source source, Problems problems) {
        StackalyticsData reader = new StackalyticsData(file, problems);
        Node root = TreeReader.read(file, problems);
        if (root != null) {
            if (root.get("companies") == null && root.get("users") == null) {
                reader.problem(root, "has neither \"companies\" nor \"users\"");
            }
            reader.items(root.get("companies"), "companies").forEach(reader::company);
            Spans spans = new Spans();
            reader.items(root.get("users"), "users").forEach(user -> reader.user(user, spans));
            reader.rules.addAll(spans.rules(true));
        }
        return new AffiliationSource(file.name(), source, reader.rules, List.of(), reader.spellings);
    }

    private void company(Node node) {
        String name = text(node, "company_name");
        if (name == null) {
            return;
        }
        for (Node item : items(node.get("domains"), "domains")) {
            String domain = item instanceof Node.Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "?";
            if (Mail.isDomain(domain)) {
                rules.add(new AffiliationSource.Rule(domain, name, null, null, false, item.line()));
            } else if (!domain.isEmpty()) {
                problem(item, "is no mail domain");
            }
        }
        for (Node item : items(node.get("aliases"), "aliases")) {
            if (item instanceof Node.Scalar alias) {
                spellings.add(new AffiliationSource.Spelling(alias.text(), name, item.line()));
            }
        }
    }

    private void user(Node node, Spans spans) {
        TreeSet<String> addresses = new TreeSet<>();
        for (Node item : items(node.get("emails"), "emails")) {
            String key = item instanceof Node.Scalar scalar ? GitdmMap.key(scalar.text()) : null;
            if (key != null && Mail.isAddress(key)) {
                addresses.add(key);
            } else {
                problem(item, "is no address");
            }
        }
        for (Node item : items(node.get("companies"), "companies")) {
            String company = text(item, "company_name");
            Node end = item.get("end_date");
            LocalDate until = null;
            if (end instanceof Node.Scalar scalar) {
                until = day(scalar.text());
                if (until == null) {
                    problem(end, "is no day; write 2013-Aug-30, or null where it has not ended");
                    continue;
                }
            }
            if (company != null) {
                for (String address : addresses) {
                    spans.add(address, company, until, item.line());
                }
            }
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() > 11 ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String text(Node node, String key) {
        if (node.get(key) instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(node, "has no \"" + key + "\"");
        return null;
    }

    private List<Node> items(@Nullable Node node, String name) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (node != null && !(node instanceof Node.Nothing)) {
            problem(node, "\"" + name + "\" is a list");
        }
        return List.of();
    }

    private void problem(Node node, String message) {
        problems.add(file.problem(node.line(), node.column(), message));
    }
}
