package org.commonsgovernance.rules.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final String TYPE = "application/vnd.example+json";
    private static final byte[] PAYLOAD = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    private static final SigningKey ONE = SigningKey.generate();
    private static final SigningKey OTHER = SigningKey.generate();
    private static final TrustedKeys TRUSTED = TrustedKeys.of(List.of(ONE.verificationKey(), OTHER.verificationKey()));

    private static Envelope reread(String json) {
        return Envelope.of(new SourceFile("e.json", json));
    }

    @Property(tries = 200)
    void what_was_signed_comes_out_and_nothing_else(
            @ForAll byte[] payload, @ForAll @NotBlank String type, @ForAll @IntRange(min = 0, max = 7) int bit) {
        Envelope envelope = reread(Envelope.sign(type, payload, List.of(ONE)).toJson());
        assertThat(TRUSTED.open(envelope, "e.json", envelope.payloadType()).payload())
                .isEqualTo(payload);

        byte[] altered = payload.length == 0 ? new byte[] {1} : payload.clone();
        altered[altered.length / 2] ^= (byte) (payload.length == 0 ? 0 : 1 << bit);
        Envelope forged = new Envelope(envelope.payloadType(), altered, envelope.signatures());
        assertThatThrownBy(() -> TRUSTED.open(forged, "e.json", envelope.payloadType()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("was altered");
    }

    @Test
    void the_same_is_signed_to_the_same_bytes() {
        assertThat(Envelope.sign(TYPE, PAYLOAD, List.of(ONE, OTHER)).toJson())
                .isEqualTo(Envelope.sign(TYPE, PAYLOAD, List.of(ONE, OTHER))
                        .signedBy(OTHER)
                        .toJson())
                .endsWith("}\n");
    }

    @Test
    void tells_which_trusted_keys_signed() {
        Envelope both = Envelope.sign(TYPE, PAYLOAD, List.of(OTHER, SigningKey.generate(), ONE));
        assertThat(TRUSTED.open(both, "e.json", TYPE).keys())
                .containsExactly(ONE.verificationKey(), OTHER.verificationKey());
        assertThat(TRUSTED.requiring(2).open(both, "e.json", TYPE).keys()).hasSize(2);
    }

    @Test
    void one_key_that_signs_twice_counts_once() {
        Envelope.Signed signed =
                Envelope.sign(TYPE, PAYLOAD, List.of(ONE)).signatures().get(0);
        Envelope twice =
                new Envelope(TYPE, PAYLOAD, List.of(signed, Envelope.Signed.of("another name", signed.value())));
        assertThatThrownBy(() -> TRUSTED.requiring(2).open(twice, "e.json", TYPE))
                .hasMessageStartingWith("e.json: is signed by 1 of the trusted keys, and 2 are needed; trusted are "
                        + ONE.verificationKey().id());
    }

    @Test
    void the_name_of_a_key_is_a_hint_only() {
        Envelope.Signed signed =
                Envelope.sign(TYPE, PAYLOAD, List.of(ONE)).signatures().get(0);
        Envelope unnamed = new Envelope(TYPE, PAYLOAD, List.of(Envelope.Signed.of(null, signed.value())));
        assertThat(TRUSTED.open(reread(unnamed.toJson()), "e.json", TYPE).keys())
                .containsExactly(ONE.verificationKey());

        SigningKey stranger = SigningKey.generate();
        Envelope posing = new Envelope(
                TYPE,
                PAYLOAD,
                List.of(Envelope.Signed.of(ONE.verificationKey().id(), stranger.sign(unnamed.signedBytes()))));
        assertThatThrownBy(() -> TRUSTED.open(posing, "e.json", TYPE)).hasMessageContaining("does not fit");
    }

    @Test
    void refuses_a_stranger() {
        SigningKey stranger = SigningKey.generate();
        Envelope envelope = Envelope.sign(TYPE, PAYLOAD, List.of(stranger));
        assertThatThrownBy(() -> TRUSTED.open(envelope, "e.json", TYPE))
                .hasMessage("e.json: no trusted key signed this; signed by "
                        + stranger.verificationKey().id() + "; trusted are "
                        + ONE.verificationKey().id() + ", "
                        + OTHER.verificationKey().id());
    }

    @Test
    void refuses_a_signature_of_something_else() {
        Envelope envelope = Envelope.sign("application/other", PAYLOAD, List.of(ONE));
        assertThatThrownBy(() -> TRUSTED.open(envelope, "e.json", TYPE))
                .hasMessage("e.json: what is signed is of the type \"application/other\", and here belongs \"" + TYPE
                        + "\"");
        Envelope renamed = new Envelope(TYPE, PAYLOAD, envelope.signatures());
        assertThatThrownBy(() -> TRUSTED.open(renamed, "e.json", TYPE)).hasMessageContaining("was altered");
    }

    @Test
    void reads_url_safe_base64_and_passes_over_what_others_add() {
        byte[] payload = {(byte) 0xfb, (byte) 0xff, (byte) 0xfe};
        Envelope envelope = Envelope.sign(TYPE, payload, List.of(ONE));
        String json =
                envelope.toJson().replace("+/", "-_").replace("\"payloadType\"", "\"extra\": [1], \"payloadType\"");
        Base64.Encoder safe = Base64.getUrlEncoder().withoutPadding();
        json = json.replace(Base64.getEncoder().encodeToString(payload), safe.encodeToString(payload));
        assertThat(TRUSTED.open(reread(json), "e.json", TYPE).payload()).isEqualTo(payload);
    }

    @Test
    void tells_every_mistake_with_its_place() {
        assertThatThrownBy(() -> reread("""
                {"payloadType": 3,
                 "payload": "a%b=",
                 "signatures": [{"keyid": "k"}, "x", {"sig": "abc%"}]}
                """))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("""
                        e.json:1:17: an envelope needs payloadType: a text
                            {"payloadType": 3,
                                            ^
                        e.json:2:13: payload is not base64: character 2 is none of it
                             "payload": "a%b=",
                                        ^
                        e.json:3:17: a signature needs sig: a text in base64
                             "signatures": [{"keyid": "k"}, "x", {"sig": "abc%"}]}
                                            ^
                        e.json:3:33: a signature is an object with keyid and sig
                             "signatures": [{"keyid": "k"}, "x", {"sig": "abc%"}]}
                                                            ^
                        e.json:3:46: sig is not base64: character 4 is none of it
                             "signatures": [{"keyid": "k"}, "x", {"sig": "abc%"}]}
                                                                         ^""");
        assertThatThrownBy(() -> reread("{\"payloadType\": \"t\", \"payload\": \"\", \"signatures\": []}"))
                .hasMessageContaining("the envelope has no signature");
        assertThatThrownBy(() -> reread("[]")).hasMessageContaining("an envelope is an object");
    }
}
