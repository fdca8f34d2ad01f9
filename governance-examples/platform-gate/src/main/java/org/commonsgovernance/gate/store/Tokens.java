package org.commonsgovernance.gate.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.commonsgovernance.rules.problem.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Who may write. Of a token only PBKDF2-HMAC-SHA256 of its secret is kept, with a salt of its own; the token is shown
 * once, when it is made. Those that were checked of late are known by a digest under a key that lives in this process
 * alone, so that a push of many requests does not pay for each.
 */
public final class Tokens {
    private static final Pattern FORM = Pattern.compile("cg_([0-9a-f]{12})_([0-9a-f]{64})");
    private static final int ITERATIONS = 120_000;
    private static final int BITS = 256;
    private static final int MOST_REMEMBERED = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = bytes(32);
    private final Map<String, String> checked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public Tokens(Database database) {
        this(database, InstantSource.system());
    }

    /** @param clock only shown to people */
    Tokens(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a token may do. */
    public enum Scope {
        /** Push, and create and delete repositories. */
        WRITE,
        /** That, and upload and activate packs, and make and revoke tokens. */
        ADMIN
    }

    /** A token without its secret. */
    public record Token(String id, String name, Scope scope, String created, boolean isRevoked) {}

    /** A new token and, this one time, its text. */
    public record Made(Token token, String text) {}

    private record Kept(Token token, Bytes salt, Bytes hash, int iterations) {}

    /** Makes a token. */
    public Made make(String name, Scope scope) {
        String id = HexFormat.of().formatHex(bytes(6));
        String secret = HexFormat.of().formatHex(bytes(32));
        byte[] salt = bytes(16);
        Token token = new Token(id, name, scope, clock.instant().toString(), false);
        database.write(connection -> Query.update(
                connection,
                "INSERT INTO token (id, name, scope, salt, hash, iterations, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                name,
                scope.name(),
                salt,
                hash(secret, salt, ITERATIONS),
                ITERATIONS,
                token.created()));
        return new Made(token, "cg_" + id + "_" + secret);
    }

    /** Whose token a text is; null where it is none, or revoked. */
    public @Nullable Token check(String text) {
        Kept kept = kept(text);
        if (kept == null) {
            return null;
        }
        if (isRemembered(text, kept)) {
            return kept.token();
        }
        String secret = text.substring(text.lastIndexOf('_') + 1);
        if (!MessageDigest.isEqual(kept.hash().array(), hash(secret, kept.salt().array(), kept.iterations()))) {
            return null;
        }
        synchronized (checked) {
            checked.put(keyed(text), kept.token().id());
        }
        return kept.token();
    }

    /** The same of those that were good of late; null for all others, at hardly any cost. */
    public @Nullable Token checkOfLate(String text) {
        Kept kept = kept(text);
        return kept != null && isRemembered(text, kept) ? kept.token() : null;
    }

    private @Nullable Kept kept(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        Kept kept = database.find(connection -> Query.one(
                connection,
                Tokens::row,
                "SELECT id, name, scope, created, revoked, salt, hash, iterations FROM token WHERE id = ?",
                form.group(1)));
        return kept == null || kept.token().isRevoked() ? null : kept;
    }

    private boolean isRemembered(String text, Kept kept) {
        synchronized (checked) {
            return kept.token().id().equals(checked.get(keyed(text)));
        }
    }

    /** All, in the order in which they were made. */
    public List<Token> all() {
        return database.read(connection -> Query.all(
                connection,
                row -> row(row).token(),
                "SELECT id, name, scope, created, revoked, salt, hash, iterations FROM token ORDER BY rowid"));
    }

    /** Whether there was such a token to revoke. */
    public boolean revoke(String id) {
        return database.write(connection -> Query.update(
                        connection,
                        "UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL",
                        clock.instant().toString(),
                        id)
                > 0);
    }

    private static Kept row(ResultSet row) throws SQLException {
        return new Kept(
                new Token(
                        row.getString(1),
                        row.getString(2),
                        Scope.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5) != null),
                Bytes.of(row.getBytes(6)),
                Bytes.of(row.getBytes(7)),
                row.getInt(8));
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private String keyed(String text) {
        return new Sha256().add(key).add(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static byte[] hash(String secret, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no PBKDF2WithHmacSHA256", e);
        }
    }
}
