package org.commonsgovernance.rules.signing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures count, and how many of them are needed. Immutable and safe to share between threads.
 */
public final class TrustedKeys {
    private final List<VerificationKey> keys;
    private final int needed;

    private TrustedKeys(List<VerificationKey> keys, int needed) {
        this.keys = keys;
        this.needed = needed;
        if (needed < 1 || needed > keys.size()) {
            throw new IllegalArgumentException(
                    needed + " signatures are asked for, and there are " + keys.size() + " keys that could make them");
        }
    }

    /** The signature of any one of these keys is enough; the same key twice counts once. */
    public static TrustedKeys of(List<VerificationKey> keys) {
        return new TrustedKeys(List.copyOf(new LinkedHashSet<>(keys)), 1);
    }

    /**
     * The public keys of PEM files.
     *
     * @throws InvalidInputException if a file is not there or holds something else
     */
    public static TrustedKeys read(List<Path> files) {
        List<VerificationKey> keys = new ArrayList<>();
        files.forEach(file -> keys.addAll(VerificationKey.readAll(file)));
        return of(keys);
    }

    /**
     * So many different keys must have signed.
     *
     * @param signatures at least 1, at most the number of keys
     */
    public TrustedKeys requiring(int signatures) {
        return new TrustedKeys(keys, signatures);
    }

    /** What was signed, and by whom. Immutable. */
    public static final class Opened {
        private final byte[] payload;
        private final List<VerificationKey> keys;

        private Opened(byte[] payload, List<VerificationKey> keys) {
            this.payload = payload;
            this.keys = keys;
        }

        /** The signed bytes. */
        public byte[] payload() {
            return payload.clone();
        }

        /** The trusted keys that signed, in the order in which they are trusted. */
        public List<VerificationKey> keys() {
            return keys;
        }
    }

    /**
     * Checks an envelope's signatures and hands out what they are of.
     *
     * @param name what messages call the envelope by, its file
     * @param payloadType what the bytes must be
     * @throws InvalidInputException if too few trusted keys signed, if what they signed was altered, or if it is
     *     something else
     */
    public Opened open(Envelope envelope, String name, String payloadType) {
        byte[] signed = envelope.signedBytes();
        Set<VerificationKey> accepted = new LinkedHashSet<>();
        Set<String> broken = new LinkedHashSet<>();
        for (Envelope.Signed signature : envelope.signatures()) {
            for (VerificationKey key : keys) {
                if (key.verifies(signed, signature.value())) {
                    accepted.add(key);
                } else if (key.id().equals(signature.keyId())) {
                    broken.add(key.id());
                }
            }
        }
        if (accepted.size() < needed) {
            throw InvalidInputException.of(name, refusal(envelope, accepted.size(), broken));
        }
        if (!envelope.payloadType().equals(payloadType)) {
            throw InvalidInputException.of(
                    name,
                    "what is signed is of the type \"" + Printable.shortened(envelope.payloadType())
                            + "\", and here belongs \"" + payloadType + "\"");
        }
        return new Opened(
                envelope.payload(), keys.stream().filter(accepted::contains).toList());
    }

    private String refusal(Envelope envelope, int accepted, Set<String> broken) {
        if (!broken.isEmpty()) {
            return "the signature by the trusted key " + String.join(", ", broken)
                    + " does not fit: what it signed was altered, or the signature was";
        }
        List<String> trusted = keys.stream().map(VerificationKey::id).toList();
        if (accepted > 0) {
            return "is signed by " + accepted + " of the trusted keys, and " + needed + " are needed; trusted are "
                    + String.join(", ", trusted);
        }
        List<String> named =
                envelope.signatures().stream().map(one -> shown(one.keyId())).toList();
        return "no trusted key signed this; signed by " + String.join(", ", named) + "; trusted are "
                + String.join(", ", trusted);
    }

    /** An id of ours is shown whole; what others call their keys may be long. */
    private static String shown(@Nullable String keyId) {
        return keyId == null ? "a key not named" : keyId.length() == 64 ? keyId : Printable.shortened(keyId);
    }
}
