package org.commonsgovernance.rules.signing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 public key (RFC 8032). Immutable and safe to share between threads.
 *
 * <p>Files are SubjectPublicKeyInfo in PEM, as {@code openssl pkey -pubout} writes them; one may hold several.
 */
public final class VerificationKey {
    private final PublicKey key;
    private final String id;

    VerificationKey(PublicKey key) {
        this.key = key;
        this.id = Sha256.of(key.getEncoded());
    }

    /**
     * Reads a PEM file that holds public keys, at least one.
     *
     * @throws InvalidInputException if it is not there, or with everything else that it holds
     */
    public static List<VerificationKey> readAll(Path file) {
        String name = file.toString();
        return allOf(SourceFile.decode(name, BoundedFile.read(file, Keys.MOST_BYTES, "it can't be keys")));
    }

    /**
     * The public keys in a PEM text, at least one.
     *
     * @throws InvalidInputException with everything else that it holds
     */
    public static List<VerificationKey> allOf(SourceFile pem) {
        Problems problems = new Problems();
        List<Pem.Block> blocks = Pem.read(pem, problems);
        List<VerificationKey> keys = new ArrayList<>();
        for (Pem.Block block : blocks) {
            try {
                if (block.label().equals(Keys.PUBLIC)) {
                    keys.add(new VerificationKey(Keys.publicKey(block.content())));
                    continue;
                }
            } catch (InvalidKeySpecException e) {
                // told of below, as blocks of other kinds are
            }
            problems.add(pem.problem(block.line(), 1, Keys.problem(block, Keys.PUBLIC)));
        }
        problems.throwIfAny();
        if (keys.isEmpty()) {
            throw InvalidInputException.of(pem.name(), Keys.noBlock(pem, Keys.PUBLIC));
        }
        return List.copyOf(keys);
    }

    /** SHA-256 of the key's SubjectPublicKeyInfo in DER, in lower-case hex: what signatures name it by. */
    public String id() {
        return id;
    }

    /** The key in SubjectPublicKeyInfo, PEM. */
    public String toPem() {
        return Pem.write(Keys.PUBLIC, key.getEncoded());
    }

    /** Whether the signature was made by the private key, of this message. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false; // no Ed25519 signature at all
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerificationKey one && one.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "VerificationKey " + id;
    }
}
