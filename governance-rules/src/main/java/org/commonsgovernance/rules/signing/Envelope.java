package org.commonsgovernance.rules.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * A DSSE envelope: bytes, what they are, and signatures of both (<a
 * href="https://github.com/secure-systems-lab/dsse">Dead Simple Signing Envelope</a> 1.0). It says who signed once
 * {@link TrustedKeys#open} has checked it, and nothing before. Immutable.
 */
public final class Envelope {
    /** What an envelope file may have; manifests and statements have a fraction of it. */
    private static final long MOST_BYTES = 16_000_000;

    private final String payloadType;
    private final byte[] payload;
    private final List<Signed> signatures;

    Envelope(String payloadType, byte[] payload, List<Signed> signatures) {
        this.payloadType = payloadType;
        this.payload = payload.clone();
        this.signatures = List.copyOf(signatures);
    }

    /**
     * A signature as the envelope has it.
     *
     * @param keyId which key it says made it; a hint that nothing rests on; null if it does not say
     * @param sig the signature in standard base64
     */
    record Signed(@Nullable String keyId, String sig) {
        static Signed of(@Nullable String keyId, byte[] value) {
            return new Signed(keyId, Base64Text.encode(value));
        }

        byte[] value() {
            return Base64Text.decode(sig);
        }
    }

    /**
     * Signs bytes.
     *
     * @param payloadType a media type or URI that says what the bytes are and how they are written, such as {@code
     *     application/vnd.in-toto+json}
     * @param keys at least one; each signs
     */
    public static Envelope sign(String payloadType, byte[] payload, List<SigningKey> keys) {
        if (payloadType.isBlank()) {
            throw new IllegalArgumentException("payloadType is blank");
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("to sign takes at least one key");
        }
        Envelope envelope = new Envelope(payloadType, payload, List.of());
        for (SigningKey key : keys) {
            envelope = envelope.signedBy(key);
        }
        return envelope;
    }

    /** This one with one signature more; an earlier one by the same key is replaced. */
    public Envelope signedBy(SigningKey key) {
        String id = key.verificationKey().id();
        List<Signed> all = new ArrayList<>(signatures);
        all.removeIf(one -> id.equals(one.keyId()));
        all.add(Signed.of(id, key.sign(signedBytes())));
        return new Envelope(payloadType, payload, all);
    }

    /**
     * Reads an envelope's file. Nothing is verified yet.
     *
     * @throws InvalidInputException with every mistake in it, or if it can't be read
     */
    public static Envelope read(Path file) {
        return of(SourceFile.decode(
                file.toString(), BoundedFile.read(file, MOST_BYTES, "signatures are made of digests, not of data")));
    }

    /**
     * The envelope in a JSON text. Nothing is verified yet.
     *
     * @throws InvalidInputException with every mistake in it
     */
    public static Envelope of(SourceFile json) {
        return EnvelopeReader.read(json);
    }

    /** What its signatures are of: type and bytes, each with its length, so that neither can pass for the other. */
    byte[] signedBytes() {
        return preAuthenticationEncoding(payloadType, payload);
    }

    /** DSSE's encoding of a type and bytes into what is signed. */
    static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + type.length + 40);
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** What it says that the bytes are. */
    public String payloadType() {
        return payloadType;
    }

    /** The bytes, whoever wrote them: take them from {@link TrustedKeys#open} to rest anything on them. */
    public byte[] payload() {
        return payload.clone();
    }

    List<Signed> signatures() {
        return signatures;
    }

    /** The envelope as JSON, ending in a line end. The same envelope gives the same bytes. */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("payloadType", payloadType);
        json.put("payload", Base64Text.encode(payload));
        json.put("signatures", signatures.stream().map(Envelope::json).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> json(Signed signature) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (signature.keyId() != null) {
            json.put("keyid", signature.keyId());
        }
        json.put("sig", signature.sig());
        return json;
    }
}
