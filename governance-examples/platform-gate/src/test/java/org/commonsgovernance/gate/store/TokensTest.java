package org.commonsgovernance.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aClockThatIsSetBackChangesNothing() {
        Iterator<String> days =
                List.of("2030-01-01", "2020-01-01", "2025-01-01").iterator();
        try (Database database = Database.open(folder.resolve("gate.db"))) {
            Tokens tokens = new Tokens(database, () -> Instant.parse(days.next() + "T00:00:00Z"));
            Tokens.Made first = tokens.make("first", Tokens.Scope.WRITE);
            Tokens.Made second = tokens.make("second", Tokens.Scope.WRITE);
            assertThat(tokens.all()).extracting(Tokens.Token::name).containsExactly("first", "second");
            assertThat(tokens.check(second.text())).isEqualTo(second.token());
            assertThat(tokens.revoke(first.token().id())).isTrue();
            assertThat(tokens.check(first.text())).isNull();
        }
    }

    @Test
    void knowsAtHardlyAnyCostThoseThatWereGoodOfLate() {
        try (Database database = Database.open(folder.resolve("gate.db"))) {
            Tokens tokens = new Tokens(database);
            Tokens.Made made = tokens.make("one", Tokens.Scope.WRITE);
            assertThat(tokens.checkOfLate(made.text())).isNull();
            assertThat(tokens.check(made.text())).isNotNull();
            assertThat(tokens.checkOfLate(made.text())).isEqualTo(made.token());
            assertThat(tokens.checkOfLate(made.text() + "0")).isNull();
            assertThat(tokens.revoke(made.token().id())).isTrue();
            assertThat(tokens.checkOfLate(made.text())).isNull();
        }
    }

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
