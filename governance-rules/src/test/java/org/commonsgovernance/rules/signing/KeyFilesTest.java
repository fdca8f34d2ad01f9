package org.commonsgovernance.rules.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {
    private static final String PUBLIC = SigningKey.generate().verificationKey().toPem();

    @Test
    void a_new_key_is_the_same_after_writing_and_reading() {
        SigningKey key = SigningKey.generate();
        SigningKey read = SigningKey.of(new SourceFile("key.pem", key.toPem()));
        assertThat(read.verificationKey()).isEqualTo(key.verificationKey());
        assertThat(read.toPem()).isEqualTo(key.toPem());
        assertThat(VerificationKey.allOf(
                        new SourceFile("pub.pem", key.verificationKey().toPem())))
                .containsExactly(key.verificationKey());
        assertThat(SigningKey.generate().verificationKey()).isNotEqualTo(key.verificationKey());
    }

    @Test
    void several_public_keys_and_words_between_them_are_one_file() {
        SigningKey other = SigningKey.generate();
        String pem = "of the council\n" + PUBLIC + "\r\nof the workshop\n"
                + other.verificationKey().toPem();
        assertThat(VerificationKey.allOf(new SourceFile("keys.pem", pem)))
                .hasSize(2)
                .contains(other.verificationKey());
    }

    @Test
    void a_private_key_is_not_told_by_its_text() {
        SigningKey key = SigningKey.generate();
        String secret = key.toPem().lines().toList().get(1);
        assertThat(key.toString())
                .doesNotContain(secret)
                .contains(key.verificationKey().id());
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile("key.pem", key.toPem())))
                .hasMessageNotContaining(secret);
        String damaged = key.toPem().replace(secret, secret + "*");
        assertThatThrownBy(() -> SigningKey.of(new SourceFile("key.pem", damaged)))
                .hasMessageStartingWith("key.pem:2:65: this character is not base64")
                .hasMessageNotContaining(secret);
    }

    @Test
    void refuses_what_is_no_public_key() {
        assertThatThrownBy(() -> VerificationKey.allOf(
                        new SourceFile("key.pem", SigningKey.generate().toPem())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("key.pem:1:1: this is a private key, which stays with whoever signs; make a"
                        + " public key with: openssl pkey");
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile("key.pem", "ssh-ed25519 AAAA me\n")))
                .hasMessage("key.pem: holds no key; a PEM file has a line -----BEGIN PUBLIC KEY-----");
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile("key.pem", " \n")))
                .hasMessage("key.pem: is empty");
    }

    @Test
    void refuses_what_is_no_private_key() {
        assertThatThrownBy(() -> SigningKey.of(new SourceFile("pub.pem", PUBLIC)))
                .hasMessageStartingWith("pub.pem:1:1: this is a public key, and to sign takes the private one");
        assertThatThrownBy(() -> SigningKey.of(
                        new SourceFile("key.pem", Pem.write("ENCRYPTED PRIVATE KEY", new byte[] {1, 2, 3}))))
                .hasMessageStartingWith("key.pem:1:1: this key is locked by a passphrase;");
        assertThatThrownBy(() ->
                        SigningKey.of(new SourceFile("key.pem", Pem.write("OPENSSH PRIVATE KEY", new byte[] {1, 2}))))
                .hasMessageStartingWith(
                        "key.pem:1:1: this block holds \"OPENSSH PRIVATE KEY\", and a \"PRIVATE KEY\" is needed;");
        assertThatThrownBy(() -> SigningKey.of(new SourceFile(
                        "key.pem",
                        SigningKey.generate().toPem() + SigningKey.generate().toPem())))
                .hasMessageStartingWith("key.pem:4:1: a second block;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed448", "X25519"})
    void names_the_kind_of_another_key(String kind) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(kind).generateKeyPair();
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile(
                        "pub.pem", Pem.write("PUBLIC KEY", pair.getPublic().getEncoded()))))
                .hasMessageStartingWith(
                        "pub.pem:1:1: this is a key for " + kind + ", and signatures are made with Ed25519;");
        assertThatThrownBy(() -> SigningKey.of(new SourceFile(
                        "key.pem", Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()))))
                .hasMessageStartingWith("key.pem:1:1: this is a key for " + kind + ",");
    }

    @Test
    void tells_where_a_key_was_damaged() {
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile("pub.pem", PUBLIC.replace("MCow", "MC*w"))))
                .hasMessageStartingWith("pub.pem:2:3: this character is not base64");
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile("pub.pem", PUBLIC.replace("MCow", "MCo"))))
                .hasMessageStartingWith("pub.pem:1:1: this block's base64 ends too early");
        assertThatThrownBy(() -> VerificationKey.allOf(new SourceFile("pub.pem", PUBLIC.replace("MCow", ""))))
                .hasMessageStartingWith("pub.pem:1:1: this block holds no key that can be read; was it altered?");
        assertThatThrownBy(() -> VerificationKey.allOf(
                        new SourceFile("pub.pem", PUBLIC.lines().toList().get(0))))
                .hasMessageStartingWith("pub.pem:1:1: this block is not ended; -----END PUBLIC KEY-----");
    }

    @Test
    void tells_of_a_file_that_is_not_there(@TempDir Path folder) {
        assertThatThrownBy(() -> SigningKey.read(folder.resolve("key.pem")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("key.pem: is not there; \"commons-audit rules key ")
                .hasMessageEndingWith("key.pem --public PUBLIC.pem\" makes a key");
    }
}
