package org.commonsgovernance.gate.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GitHub's example is the one of its documentation: a body, a secret, and what they must give. */
class WebhookSignatureTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String HMAC = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private static WebhookSignature.Checked check(Map<String, String> headers) {
        return WebhookSignature.check(headers::get, BODY, SECRET);
    }

    @Test
    void knowsGitHub() {
        var checked = check(Map.of("X-Hub-Signature-256", "sha256=" + HMAC, "X-GitHub-Event", "push"));
        assertThat(checked.isGenuine()).isTrue();
        assertThat(checked.isPush()).isTrue();
        assertThat(check(Map.of("X-Hub-Signature-256", "sha256=" + HMAC, "X-GitHub-Event", "ping"))
                        .isPush())
                .isFalse();
    }

    @Test
    void knowsForgejoGiteaAndGogs() {
        assertThat(check(Map.of("X-Gogs-Signature", HMAC, "X-Gogs-Event", "push"))
                        .isPush())
                .isTrue();
        assertThat(check(Map.of("X-Forgejo-Signature", HMAC, "X-Forgejo-Event", "push"))
                        .isPush())
                .isTrue();
        assertThat(check(Map.of("X-Gitea-Signature", HMAC, "X-Gitea-Event", "push"))
                        .isPush())
                .isTrue();
    }

    @Test
    void knowsGitLab() {
        assertThat(check(Map.of("X-Gitlab-Token", SECRET, "X-Gitlab-Event", "Push Hook"))
                        .isPush())
                .isTrue();
    }

    @Test
    void letsNoForgedOneIn() {
        String other = HMAC.replace('7', '8');
        assertThat(check(Map.of("X-Hub-Signature-256", "sha256=" + other, "X-GitHub-Event", "push"))
                        .isGenuine())
                .isFalse();
        assertThat(check(Map.of("X-Hub-Signature-256", HMAC, "X-GitHub-Event", "push"))
                        .isGenuine())
                .isFalse();
        assertThat(check(Map.of("X-Hub-Signature-256", "", "X-GitHub-Event", "push"))
                        .isGenuine())
                .isFalse();
        assertThat(check(Map.of("X-Gitea-Signature", other)).isGenuine()).isFalse();
        assertThat(check(Map.of("X-Gitlab-Token", SECRET + " ", "X-Gitlab-Event", "Push Hook"))
                        .isGenuine())
                .isFalse();
        assertThat(check(Map.of("X-GitHub-Event", "push")).isGenuine()).isFalse();
    }
}
