package org.commonsgovernance.rules.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

/** The handbook: complete, linked, escaped, and the same for the same rules. */
class HandbookTest {
    private static final Map<String, String> PAGES = Handbook.of(Corpora.CORPUS, Corpora.FILES, "The criteria");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @Test
    void every_criterion_has_a_page_with_its_words_rules_and_cases() {
        Corpora.CORPUS.criteria().forEach(criterion -> {
            String page = PAGES.getOrDefault("criteria/" + criterion.id() + ".html", "");
            assertThat(page).contains(Html.escaped(criterion.words().statement()));
            assertThat(page).contains(Html.escaped(criterion.words().source()));
            criterion.words().remedy().forEach(text -> assertThat(page).contains(Html.escaped(text)));
            criterion
                    .rules()
                    .forEach(rule ->
                            assertThat(page).contains(Html.escaped(rule.name().substring(1))));
            assertThat(page.split("<details ", -1)).hasSize(criterion.cases().size() + 1);
        });
    }

    @Test
    void every_link_leads_somewhere() {
        PAGES.forEach((path, page) -> {
            if (!path.endsWith(".html")) {
                return;
            }
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                String[] parts = link.group(1).split("#", -1);
                Path folder = Path.of("/" + path).resolve("..");
                String target = parts[0].isEmpty()
                        ? path
                        : folder.resolve(parts[0])
                                .normalize()
                                .toString()
                                .substring(1)
                                .replace('\\', '/');
                assertThat(PAGES).as(path + ": " + link.group(1)).containsKey(target);
                if (parts.length > 1) {
                    assertThat(ids(PAGES.getOrDefault(target, ""))).as(path).contains(parts[1]);
                }
            }
        });
    }

    private static Set<String> ids(String page) {
        Set<String> ids = new TreeSet<>();
        Matcher id = ID.matcher(page);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    @Test
    void no_page_has_an_id_twice() {
        PAGES.forEach((path, page) -> {
            Matcher id = ID.matcher(page);
            Set<String> seen = new TreeSet<>();
            while (id.find()) {
                assertThat(seen.add(id.group(1))).as(path + ": " + id.group(1)).isTrue();
            }
        });
    }

    @Test
    void the_same_rules_give_the_same_bytes() {
        assertThat(Handbook.of(Corpora.CORPUS, Corpora.FILES, "The criteria")).isEqualTo(PAGES);
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        PAGES.forEach((path, page) -> {
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                assertThat(link.group(1)).as(path).doesNotContain(":");
            }
        });
    }

    @Test
    void what_people_wrote_is_text_and_no_markup() {
        CorpusFiles small = CorpusFiles.of(Golden.ROOT.resolve("small-corpus"));
        CorpusFiles hostile = new CorpusFiles() {
            @Override
            public java.util.List<String> paths() {
                return small.paths();
            }

            @Override
            public SourceFile read(String path) {
                String text = small.read(path).text();
                return new SourceFile(
                        path,
                        text.replace("An example", "\"<script>alert('x')</script>\"")
                                .replace(
                                        "statement: One party",
                                        "statement: \"<img src=x onerror=alert(1)> & 'One' party")
                                .replace("alone may sell it.\nwhy", "alone may sell it.\"\nwhy")
                                .replace("rule \"anyone may sell it\"", "rule 'anyone \"</h3><script>\" may sell it'")
                                .replace("# Only one", "# </details><script> Only one"));
            }
        };
        Corpus corpus = CorpusLoader.load(hostile, FactTypes.STANDARD);
        Map<String, String> pages = Handbook.of(corpus, hostile, "<script>Title</script>");
        pages.forEach((path, page) -> {
            if (path.endsWith(".html")) {
                assertThat(page.split("<script", -1)).as(path).hasSize(3);
                assertThat(page).as(path).doesNotContain("<img");
            }
        });
        assertThat(pages.get("search-index.js")).doesNotContain("<");
        assertThat(pages.get("criteria/one-seller.html"))
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &#39;One&#39;");
    }

    @Test
    void rules_are_told_in_sentences() {
        Golden.compare(
                Golden.ROOT.resolve("reports/handbook-criterion.html"),
                PAGES.getOrDefault("criteria/beyond-money.html", "").split("<h2 id=\"cases\">", -1)[0]);
    }

    @Test
    void a_packs_handbook_says_which_layer_changed_what_and_why() {
        RuleFolder pack =
                RuleFolder.read(Path.of("../governance-examples/community-pack/openworkshop"), FactTypes.STANDARD);
        Map<String, String> pages = Handbook.of(pack.corpus(), pack.files(), "Open workshops");
        assertThat(pages.get("index.html"))
                .contains("<a href=\"layers.html\">standard, and over it openworkshop 1.0.0</a>");
        assertThat(pages.get("layers.html"))
                .contains("openworkshop: the figure smallChange is 3 and not 50")
                .contains("<a href=\"thresholds.html#smallChange\">")
                .contains("<a href=\"criteria/permissionlessness.html\">");
        assertThat(pages.get("thresholds.html"))
                .contains("<dt>Layer</dt><dd>openworkshop: the figure enoughProposals is 5 and not 10.");
        assertThat(pages.get("criteria/beyond-exclusion.html"))
                .contains("What packs changed here")
                .contains("is replaced by &quot;to contribute takes a fee&quot;")
                .contains("<a href=\"../layers.html\">");
        assertThat(pages.get("criteria/stigmergy.html")).doesNotContain("What packs changed here");
        assertThat(pages.get("search-index.js")).contains("layers.html#openworkshop");
        assertThat(PAGES).doesNotContainKey("layers.html");
    }
}
