package org.commonsgovernance.gate.mirror;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a webhook comes from whom it says. GitHub, Gitea and Forgejo sign the body with HMAC-SHA256; GitLab sends the
 * secret itself. Comparing takes as long for a near miss as for any other.
 */
public final class WebhookSignature {
    private WebhookSignature() {}

    /**
     * What came of it.
     *
     * @param isGenuine whether it is whose it says
     * @param isPush whether it tells of a push
     * @param told by which forge, or what is wrong
     */
    public record Checked(boolean isGenuine, boolean isPush, String told) {}

    /**
     * Checks one.
     *
     * @param header gives a header's value, null where there is none
     */
    public static Checked check(Function<String, @Nullable String> header, byte[] body, String secret) {
        String gitea = first(header, "X-Forgejo-Signature", "X-Gitea-Signature", "X-Gogs-Signature");
        String github = header.apply("X-Hub-Signature-256");
        String gitlab = header.apply("X-Gitlab-Token");
        if (github != null) {
            boolean isGenuine = github.startsWith("sha256=") && isHmac(github.substring(7), body, secret);
            return checked(isGenuine, first(header, "X-GitHub-Event", "X-Gitea-Event", "X-Forgejo-Event"), "github");
        }
        if (gitea != null) {
            return checked(
                    isHmac(gitea, body, secret),
                    first(header, "X-Forgejo-Event", "X-Gitea-Event", "X-Gogs-Event"),
                    "forgejo");
        }
        if (gitlab != null) {
            boolean isGenuine = MessageDigest.isEqual(bytes(gitlab), bytes(secret));
            return checked(isGenuine, header.apply("X-Gitlab-Event"), "gitlab");
        }
        return new Checked(
                false,
                false,
                "there is no signature: X-Hub-Signature-256, X-Forgejo-Signature, X-Gitea-Signature or X-Gitlab-Token");
    }

    private static Checked checked(boolean isGenuine, @Nullable String event, String forge) {
        if (!isGenuine) {
            return new Checked(false, false, "the signature is not of this body and the mirror's secret");
        }
        String said = event == null ? "" : event.toLowerCase(Locale.ROOT);
        boolean isPush = said.equals("push") || said.equals("push hook") || said.equals("tag push hook");
        return new Checked(true, isPush, forge);
    }

    private static @Nullable String first(Function<String, @Nullable String> header, String... names) {
        for (String name : names) {
            String value = header.apply(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean isHmac(String hex, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return MessageDigest.isEqual(
                    bytes(HexFormat.of().formatHex(mac.doFinal(body))),
                    bytes(hex.strip().toLowerCase(Locale.ROOT)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
