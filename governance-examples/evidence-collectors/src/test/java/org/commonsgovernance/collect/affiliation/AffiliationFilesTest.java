package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationFilesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static AffiliationBook book(Path folder, String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, String.join("\n", lines));
            return AffiliationFiles.read(List.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_can_not_be_read_in_a_list_of_others_is_left_out_and_told() {
        AffiliationBook book = book(
                folder,
                "list",
                "ann: (none), ann!h.example",
                "\tAcme until 2015-01-01",
                "\tMill from 2015-01-01 until 2015-01-01",
                "\tRival from 2015-01-01",
                "bob: bob [at] h.example, bob!h.example",
                "\tAcme");

        assertThat(book.of("ann@h.example", DAY).employer().name()).isEqualTo("Rival");
        assertThat(book.of("bob@h.example", DAY).employer().name()).isEqualTo("Acme");
        assertThat(book.remarks())
                .containsExactly(folder.resolve("list") + ": 3 entries could not be read and were left out, the first"
                        + " in lines 1, 3, 5");
    }

    @Test
    void a_map_and_a_json_list_are_read_so_too() {
        assertThat(book(folder, "map", "acme.example Acme", "+x Rival").remarks())
                .containsExactly(
                        folder.resolve("map") + ": 1 entry could not be read and was left out, the first in line 2");
        assertThat(book(
                                folder,
                                "data.json",
                                "{\"companies\": [{\"company_name\": \"A\", \"domains\": [\"a.example\", \"a b\"]}]}")
                        .remarks())
                .hasSize(1);
    }

    @Test
    void a_name_in_an_old_coding_makes_no_list_unreadable() throws IOException {
        Path file = folder.resolve("map");
        Files.write(file, "acme.example Acme\nb@b.example M\u00fchle\nrival.example Rival\n".getBytes(LATIN));
        AffiliationBook book = AffiliationFiles.read(List.of(file));

        assertThat(book.of("x@rival.example", DAY).employer().name()).isEqualTo("Rival");
        assertThat(book.of("b@b.example", DAY).employer().name()).isEqualTo("M\u00fchle");
        assertThat(book.remarks())
                .containsExactly(file + ": 1 line is no UTF-8 and was read as Windows-1252, the first in line 2");
    }

    @Test
    void a_list_in_another_coding_altogether_and_a_table_are_refused() throws IOException {
        Path utf16 = folder.resolve("map");
        Files.write(utf16, "acme.example Acme\n".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> AffiliationFiles.read(List.of(utf16))).isInstanceOf(InvalidInputException.class);
        Path table = folder.resolve("a.csv");
        Files.write(table, "organization,domains\nM\u00fchle,a.example\nB,b.example\n".getBytes(LATIN));
        assertThatThrownBy(() -> AffiliationFiles.read(List.of(table)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("in line 2");
    }

    @Test
    void what_is_no_list_at_all_is_a_mistake() {
        assertThatThrownBy(() ->
                        book(folder, "notes", "These are some notes", "on whom people work for", "acme.example A"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("notes:1:1");
        assertThatThrownBy(() -> book(folder, "data.json", "{\"people\": []}"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> book(folder, "data.json", "{\"users\": [{\"emails\": [\"a@"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> book(folder, "list", "ann: (none), nobody, someone!"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_mistake_in_a_table_is_one() {
        assertThatThrownBy(() -> book(folder, "a.csv", "organization,domains", "Acme,acme.example", "Rival,no domain!"))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "M\u00c3\u00bchle,M\u00fchle",
        "Mill\u00e2\u20ac\u2122s,Mill\u2019s",
        "\u00c3\u2026gren,\u00c5gren",
        "\u00c3\u0192\u00c2\u00bcber,\u00fcber",
        "M\u00fchle,M\u00fchle",
        "COMPUTA\u00c7\u00c3O,COMPUTA\u00c7\u00c3O",
        "M\u00c3\u00bchle \u6c34,M\u00c3\u00bchle \u6c34",
        "Mi\u00adll\u200b,Mill",
        "Mill\u00a0\u2003Works,Mill Works",
        "\u202emill\u2066,mill",
        "Mill\u3164,Mill"
    })
    void names_are_as_people_see_them(String written, String seen) {
        assertThat(OrganizationNames.plain().of(written).name()).isEqualTo(seen);
    }

    @Test
    void a_name_of_invisible_characters_names_nobody() {
        assertThat(OrganizationNames.plain().of("\u00ad\u200b\u3164")).isEqualTo(Employer.UNKNOWN);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars(
                                '\u00ad', '\u200d', '\u00c3', '\u00a9', '\u202e', '\ud83d', '\u0001', '\t', 'a', ':',
                                '#', '='),
                Arbitraries.of(
                        "null", "=", "<<", "~", "true", "1e3", "0x1f", "- a", "{a", "\"a", "a: b", "a".repeat(5000)));
    }

    @Property(tries = 300)
    void a_dossier_of_what_a_list_says_can_be_read_again(@ForAll("names") String name) throws IOException {
        Path dir = Files.createTempDirectory("affiliations");
        Path list = dir.resolve("list");
        byte[] bytes = ("ann: ann!h.example\n\t" + name + "\nbob: bob!h.example\n\t" + name
                        + " Inc. until 2015-01-01\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(list, bytes);
        try {
            Found found = new Found();
            AffiliationFacts facts = AffiliationFacts.of(
                    AffiliationFiles.read(List.of(list)),
                    List.of("ann@h.example", "bob@h.example"),
                    mail -> mail.substring(0, 1),
                    Source.observed("history"));
            facts.addTo(found);
            found.addAll(facts.contributors());
            ProductionSetup setup = ProductionSetup.builder("x")
                    .observed(DAY, DAY)
                    .addAll(found.merged())
                    .build();
            Path dossier = dir.resolve("x.yaml");
            Dossiers.write(setup, dossier);
            assertThat(Dossiers.read(dossier).facts(Organization.class)).isEqualTo(setup.facts(Organization.class));
            Files.delete(dossier);
        } catch (InvalidInputException e) {
            // A list may be no text; what came of one that is must be readable.
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(list.toString()));
        } finally {
            Files.delete(list);
        }
    }
}
