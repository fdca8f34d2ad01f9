package org.commonsgovernance.gate.limits;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.commonsgovernance.gate.store.Tokens;
import org.jspecify.annotations.Nullable;

/** Who asks, and how often. */
public final class Callers {
    private static final double WRONG_PER_SECOND = 0.2;
    private static final double WRONG_AT_ONCE = 10;

    private final Tokens tokens;
    private final RateLimit requests;
    private final RateLimit wrong = new RateLimit(WRONG_PER_SECOND, WRONG_AT_ONCE);

    /** @param requests how many of all sorts an address may make */
    public Callers(Tokens tokens, RateLimit requests) {
        this.tokens = tokens;
        this.requests = requests;
    }

    /**
     * Who asks.
     *
     * @param token null where none was given, or none that is good
     * @param isTooOften too many wrong ones came from that address
     */
    public record Answer(Tokens.@Nullable Token token, boolean isTooOften) {}

    /** Whether an address may make another request. */
    public boolean mayAsk(String address) {
        return requests.take(address);
    }

    /**
     * Whose token a request bears: as a bearer token, or as the password of basic authentication.
     *
     * @param header {@code Authorization}; null for none
     */
    public Answer who(@Nullable String header, String address) {
        String text = header == null ? null : token(header);
        if (text == null) {
            return new Answer(null, false);
        }
        if (!wrong.has(address)) {
            Tokens.Token known =
                    tokens.checkOfLate(text); // those who work are not locked out by who guesses beside them
            return new Answer(known, known == null);
        }
        Tokens.Token token = tokens.check(text);
        if (token == null) {
            wrong.take(address);
        }
        return new Answer(token, false);
    }

    private static @Nullable String token(String header) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
