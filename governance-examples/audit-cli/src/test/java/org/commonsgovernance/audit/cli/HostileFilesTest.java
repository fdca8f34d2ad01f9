package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.signing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids and names of files are the words of others: no report is written elsewhere, and no address leads elsewhere. */
class HostileFilesTest {
    private static final String ALL = "html,json,csv,sarif,junit,badge";

    @TempDir
    private Path folder;

    private Path dossier(String file, String id) throws IOException {
        return Files.writeString(folder.resolve(file), """
            id: '%s'
            name: '%s'
            observed: 2024-01-01/2024-12-31
            sources:
              s: {locator: '../../../etc/passwd', basis: DOCUMENTED, speaker: OTHER}
            facts:
              Organization:
                - {id: firm, source: s, name: Firm, legalForm: COMPANY}
              LicenseGrant:
                - {id: licence, source: s, expression: BUSL-1.1, covers: PRODUCT, licensor: firm}
            """.formatted(id, id));
    }

    @Test
    void no_id_leads_out_of_the_folder() throws IOException {
        SigningKey key = SigningKey.generate();
        Path secret = Files.writeString(folder.resolve("key.pem"), key.toPem());
        List<String> before = files(folder);
        Path out = folder.resolve("a/b/out");
        List<String> ids = List.of("../../escaped", "/tmp/escaped", "..", "index", "x", "x.intoto", "CON", "X");
        for (int i = 0; i < ids.size(); i++) {
            dossier(i + ".yaml", ids.get(i));
        }
        String[] arguments = Stream.concat(
                        Stream.of("report", "--format", ALL, "--sign", secret.toString(), "--out", out.toString()),
                        Stream.iterate(0, i -> i + 1)
                                .limit(ids.size())
                                .map(i -> folder.resolve(i + ".yaml").toString()))
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<String> written = files(out);
        assertThat(written).hasSize(ids.size() * 8 + 2); // each its own, and the overview
        List<String> after = files(folder);
        after.removeAll(before);
        assertThat(after).allMatch(name -> name.startsWith("a") || name.matches("[0-9]\\.yaml"));
        String overview = Files.readString(out.resolve("index.html"));
        written.stream()
                .filter(name -> name.endsWith(".html") && !name.equals("index.html"))
                .forEach(name -> assertThat(overview).contains("<a href=\"" + name + "\">"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList());
        }
    }

    @Test
    void no_name_of_a_file_is_an_address() throws IOException {
        for (String name : List.of("a%2e%2e b#c?d.yaml", "javascript:alert(1).yaml", "\u00e4 \u202e\u00fc.yaml")) {
            Path file;
            try {
                file = dossier(name, "plain");
            } catch (InvalidPathException | IOException e) {
                continue; // no name of a file on this system
            }
            Path out = folder.resolve("out");
            assertThat(Run.of("report", file.toString(), "--format", ALL, "--out", out.toString())
                            .code())
                    .isZero();
            JsonNode run = new ObjectMapper()
                    .readTree(Files.readAllBytes(out.resolve("plain.sarif")))
                    .at("/runs/0");
            URI uri = URI.create(run.at("/artifacts/0/location/uri").asText());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(uri.getQuery()).isNull();
            assertThat(uri.getFragment()).isNull();
            assertThat(uri.getPath()).isEqualTo(name);
            assertThat(Files.readString(out.resolve("plain.html"))).doesNotContain("\u202e", "href=\"javascript");
        }
    }
}
