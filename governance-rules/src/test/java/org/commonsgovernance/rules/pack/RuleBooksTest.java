package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.RuleBook.Figure;
import org.commonsgovernance.rules.RuleBook.RuleText;
import org.commonsgovernance.rules.RuleBook.Setting;
import org.commonsgovernance.rules.RuleBooks;
import org.commonsgovernance.rules.Setups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule book shows what is judged by, and which layer each part comes from. */
class RuleBooksTest {
    @TempDir
    private Path parent = Path.of(".");

    private Path north(String dated) throws IOException {
        Workshop.copiedTo(parent.resolve("workshop"));
        Path north = Files.createDirectories(parent.resolve("north"));
        Files.writeString(north.resolve("pack.yaml"), """
            id: north
            version: 0.1.0
            name: Workshops of the north
            extends: {pack: ../workshop, version: 1.1.0}
            thresholds:
              plural: {share: 1/5, instead-of: 1/4, reason: Boards are larger here., source: the north's statutes%s}
              workshop.enoughArrivals: {share: 1/2, instead-of: 3/4, reason: Fewer people live here., source: none yet}
            changelog:
              - {version: 0.1.0, date: 2025-07-01, kind: SUBSTANTIVE, changes: [First version.]}
            """.formatted(dated));
        return north;
    }

    private static Figure figure(RuleBook book, String name) {
        return book.figures().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RuleText rule(RuleBook book, String about, String name) {
        return book.rules().stream()
                .filter(one -> one.about().equals(about) && one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_figure_has_the_value_of_the_topmost_layer_and_what_each_layer_made_it() throws IOException {
        RuleBook book = GovernanceRules.builder().pack(north("")).book();
        assertThat(book.layers()).extracting(Layer::id).containsExactly("standard", "workshop", "north");
        Figure plural = figure(book, "plural");
        assertThat(plural.value()).isEqualTo("1/5");
        assertThat(plural.reason()).isEqualTo("Boards are larger here.");
        assertThat(plural.layer()).isEqualTo("north");
        assertThat(plural.settings()).extracting(Setting::layer).containsExactly("standard", "workshop", "north");
        assertThat(plural.settings()).extracting(Setting::value).containsExactly("1/3", "1/4", "1/5");
        assertThat(plural.settings().get(0).reason())
                .isEqualTo(Objects.requireNonNull(Corpora.CORPUS.policy().get("plural"))
                        .reason());
        assertThat(plural.settings().get(2).source()).isEqualTo("the north's statutes");

        Figure own = figure(book, "workshop.enoughArrivals");
        assertThat(own.settings()).extracting(Setting::layer).containsExactly("workshop", "north");
        assertThat(figure(book, "controlled").settings())
                .singleElement()
                .satisfies(one -> assertThat(one.layer()).isEqualTo("standard"));
    }

    @Test
    void a_dated_figure_is_in_the_books_of_its_days() throws IOException {
        RuleBooks books = GovernanceRules.builder()
                .pack(north(", effective-on: 2027-03-01"))
                .books();
        assertThat(figure(books.on(LocalDate.of(2027, 2, 28)), "plural").value())
                .isEqualTo("1/4");
        Figure after = figure(books.on(LocalDate.of(2027, 3, 1)), "plural");
        assertThat(after.value()).isEqualTo("1/5");
        assertThat(after.settings().get(2).effectiveOn()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(books.last()).isEqualTo(books.on(LocalDate.MAX));
    }

    @Test
    void a_rule_names_the_layer_that_it_stands_in() {
        RuleBook book = GovernanceRules.builder().pack(Workshop.FOLDER).book();
        assertThat(rule(book, "beyond-exclusion", "to contribute takes a fee").layer())
                .isEqualTo("workshop");
        assertThat(rule(book, "workshop.arrivals", "enough new people come").layer())
                .isEqualTo("workshop");
        assertThat(rule(book, "verdict", "a corporation controls the product, and allocates the resources")
                        .layer())
                .isEqualTo("standard");
        long own = book.rules().stream()
                .filter(one -> one.layer().equals("workshop"))
                .count();
        long there = book.rules().stream()
                .filter(one -> one.file().contains("workshop/"))
                .count();
        assertThat(own).isEqualTo(there).isPositive();
    }

    @Test
    void assessments_bear_the_digest_of_the_book() throws IOException {
        GovernanceRules.Builder builder = GovernanceRules.builder().pack(north(""));
        assertThat(builder.books().on(LocalDate.of(2025, 12, 31)).digest())
                .isEqualTo(builder.build()
                        .evaluate(Setups.of("Participation: []"), LocalDate.of(2025, 12, 31), Window.TWELVE_MONTHS)
                        .ruleBase());
    }

    @Test
    void a_folder_of_rules_is_one_layer_of_its_name() {
        RuleBook book = GovernanceRules.builder().criteria(Path.of("criteria")).book();
        assertThat(book.layers()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("criteria");
            assertThat(one.digest()).isEqualTo(book.digest());
        });
        assertThat(book.figures())
                .allSatisfy(one -> assertThat(one.layer()).isEqualTo("criteria"))
                .allSatisfy(one -> assertThat(one.isChanged()).isFalse());
    }
}
