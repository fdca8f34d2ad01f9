package org.commonsgovernance.rules.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Family;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.report.LayersReport;

/** A corpus as a folder of pages. The same corpus gives the same bytes. */
public final class Handbook {
    private final Corpus corpus;
    private final CorpusFiles files;
    private final String title;
    private final SearchIndex index = new SearchIndex();

    private Handbook(Corpus corpus, CorpusFiles files, String title) {
        this.corpus = corpus;
        this.files = files;
        this.title = title;
    }

    /**
     * The handbook's files.
     *
     * @param files the corpus' files, cases and all
     * @param title what the handbook is called
     * @return contents by path, with {@code /} between a path's parts
     */
    public static Map<String, String> of(Corpus corpus, CorpusFiles files, String title) {
        return new Handbook(corpus, files, title).write();
    }

    /** A criterion's page, from the folder of the handbook. */
    static String page(Criterion criterion) {
        return "criteria/" + criterion.id().value() + ".html";
    }

    private Map<String, String> write() {
        Map<String, String> pages = new TreeMap<>();
        for (Criterion criterion : corpus.criteria()) {
            pages.put(
                    page(criterion),
                    Page.of(criterion.id().value(), title, "../", CriterionPage.content(criterion, corpus, files)));
            index.add(page(criterion), criterion.id().value(), criterion.words().statement(), words(criterion));
        }
        for (Threshold one : corpus.policy().thresholds().values()) {
            index.add(
                    "thresholds.html#" + one.name(),
                    Words.ofName(one.name()) + " (" + one.value() + ")",
                    one.meaning(),
                    one.name() + " " + one.meaning() + " " + one.reason() + " " + one.source());
        }
        for (Rule cap : corpus.verdictRules()) {
            index.add("verdict.html", "The verdict", cap.name(), cap.name());
        }
        pages.put("index.html", Page.of(title, title, "", index()));
        pages.put("verdict.html", Page.of("The verdict", title, "", ReferencePages.verdict(corpus, files)));
        pages.put("thresholds.html", Page.of("Thresholds", title, "", ReferencePages.thresholds(corpus)));
        pages.put("facts.html", Page.of("Facts", title, "", ReferencePages.facts(corpus)));
        if (corpus.layering().isPacked()) {
            pages.put("layers.html", Page.of("Layers", title, "", LayerPart.page(corpus)));
            for (LayerChange one : corpus.layering().changes()) {
                index.add("layers.html#" + one.layer(), "Layer " + one.layer(), one.name(), LayersReport.sentence(one));
            }
        }
        pages.put("search-index.js", index.script());
        pages.put("search.js", resource("search.js"));
        pages.put("handbook.css", resource("handbook.css"));
        return pages;
    }

    private static String words(Criterion criterion) {
        return Stream.of(
                        Stream.of(
                                criterion.id().value().replace('-', ' '),
                                criterion.words().statement()),
                        criterion.words().why().stream(),
                        criterion.words().remedy().stream(),
                        criterion.rules().stream().map(Rule::name),
                        criterion.rules().stream().map(Sentences::types))
                .flatMap(one -> one)
                .collect(Collectors.joining(" "));
    }

    private String index() {
        Html html = new Html();
        html.heading(1, "top", title);
        html.element(
                        "p",
                        "statement",
                        "How it is judged whether a setup is genuine peer production, a commons joined with firms, or"
                                + " a corporation's production: every criterion with its reasons, its rules and examples.")
                .tag("\n<p>");
        html.text(corpus.criteria().size() + " criteria, " + corpus.rules().size() + " rules, "
                + (corpus.verdictCases().size()
                        + corpus.criteria().stream()
                                .mapToInt(one -> one.cases().size())
                                .sum())
                + " cases. What the findings make together is told under ");
        html.link("verdict.html", "the verdict").text(".").tag("</p>\n");
        if (corpus.layering().isPacked()) {
            html.tag("<p>").text("These rules are ");
            html.link(
                            "layers.html",
                            corpus.layering().layers().stream()
                                    .map(LayerPart::named)
                                    .collect(Collectors.joining(", and over it ")))
                    .text(": what each changed and why stands there.")
                    .tag("</p>\n");
        }
        for (Tier tier : Tier.values()) {
            List<Criterion> here =
                    corpus.criteria().stream().filter(one -> one.tier() == tier).toList();
            if (here.isEmpty()) {
                continue;
            }
            html.heading(2, tier.name().toLowerCase(java.util.Locale.ROOT), Words.title(tier));
            html.element("p", "faint", Words.meaning(tier)).tag("\n");
            Map<String, List<Criterion>> families = new LinkedHashMap<>();
            here.forEach(one -> families.computeIfAbsent(
                            one.family() == null ? "" : one.family().id(), key -> new ArrayList<>())
                    .add(one));
            families.forEach((id, criteria) -> {
                Family family = criteria.get(0).family();
                if (family != null) {
                    html.heading(3, family.id(), family.id().replace('-', ' ') + ": " + family.statement());
                }
                html.list(
                        criteria,
                        one -> html.link(page(one), one.id().value().replace('-', ' '))
                                .text(": " + one.words().statement()));
            });
        }
        html.tag("<p class=\"faint\">").text("Made from the rules with the digest ");
        html.element("span", "id", corpus.digest()).text(".").tag("</p>\n");
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Handbook.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
