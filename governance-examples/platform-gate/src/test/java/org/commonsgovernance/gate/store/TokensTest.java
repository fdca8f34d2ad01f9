package org.commonsgovernance.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void letsInWhatItMadeAndNothingElseAndKeepsNoSecret() throws IOException {
        String text;
        try (Database database = Database.open(folder.resolve("gate.db"))) {
            Tokens tokens = new Tokens(database);
            Tokens.Made made = tokens.make("one", Tokens.Scope.WRITE);
            text = made.text();
            assertThat(tokens.check(text)).isEqualTo(made.token());
            assertThat(tokens.check(text)).as("the second time, from memory").isEqualTo(made.token());
            char last = text.charAt(text.length() - 1);
            String forged = text.substring(0, text.length() - 1) + (last == '0' ? '1' : '0');
            assertThat(tokens.check(forged)).isNull();
            assertThat(tokens.check("")).isNull();
            assertThat(tokens.check(text + "0")).isNull();
            assertThat(tokens.revoke(made.token().id())).isTrue();
            assertThat(tokens.check(text)).as("once it is revoked").isNull();
        }
        String secret = text.substring(text.lastIndexOf('_') + 1);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
        }
    }
}
