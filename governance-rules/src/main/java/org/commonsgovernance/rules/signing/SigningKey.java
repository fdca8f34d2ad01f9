package org.commonsgovernance.rules.signing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * An Ed25519 private key (RFC 8032) with its public one. Immutable and safe to share between threads.
 *
 * <p>Files are PKCS #8 in PEM, as {@code openssl genpkey -algorithm ed25519} writes them.
 */
public final class SigningKey {
    private final PrivateKey key;
    private final VerificationKey verificationKey;

    private SigningKey(PrivateKey key, PublicKey publicKey) {
        this.key = key;
        this.verificationKey = new VerificationKey(publicKey);
    }

    /** A new pair, from the platform's strong source of chance. */
    public static SigningKey generate() {
        KeyPair pair = pair(new SecureRandom());
        return new SigningKey(pair.getPrivate(), pair.getPublic());
    }

    /**
     * Reads a PEM file that holds one private key.
     *
     * @throws InvalidInputException if it is not there, or holds something else, saying what
     */
    public static SigningKey read(Path file) {
        String name = file.toString();
        if (Files.notExists(file)) {
            throw InvalidInputException.of(
                    name, "is not there; \"commons-audit rules key " + name + " --public PUBLIC.pem\" makes a key");
        }
        return of(SourceFile.decode(name, BoundedFile.read(file, Keys.MOST_BYTES, "it can't be a key")));
    }

    /**
     * The private key in a PEM text.
     *
     * @throws InvalidInputException if it holds something else, saying what
     */
    public static SigningKey of(SourceFile pem) {
        Problems problems = new Problems();
        List<Pem.Block> blocks = Pem.read(pem, problems);
        problems.throwIfAny();
        if (blocks.isEmpty()) {
            throw InvalidInputException.of(pem.name(), Keys.noBlock(pem, Keys.PRIVATE));
        }
        Pem.Block block = blocks.get(0);
        if (blocks.size() > 1) {
            throw InvalidInputException.of(pem.problem(
                    blocks.get(1).line(), 1, "a second block; the file of a private key holds that key alone"));
        }
        if (!block.label().equals(Keys.PRIVATE)) {
            throw InvalidInputException.of(pem.problem(block.line(), 1, Keys.problem(block, Keys.PRIVATE)));
        }
        try {
            PrivateKey key = Keys.privateKey(block.content());
            return new SigningKey(key, publicKey(key));
        } catch (InvalidKeySpecException e) {
            throw InvalidInputException.of(pem.problem(block.line(), 1, Keys.problem(block, Keys.PRIVATE)));
        }
    }

    /**
     * The public key of a private one. The platform computes public keys only where it makes pairs, so that it is given
     * the private key's own bytes for chance.
     */
    private static PublicKey publicKey(PrivateKey key) {
        byte[] seed = seed(key);
        KeyPair pair = pair(new Seeded(seed));
        if (!Arrays.equals(seed, seed(pair.getPrivate()))) {
            throw new IllegalStateException("this Java does not make Ed25519 pairs from their 32 bytes (RFC 8032)");
        }
        return pair.getPublic();
    }

    private static byte[] seed(PrivateKey key) {
        return ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new IllegalStateException("a key read from a file holds its bytes"));
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    /** Gives the same bytes always. */
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }

    /** What signatures by this key are checked with. */
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** The key in PKCS #8, PEM. Whoever reads it can sign in its owner's name. */
    public String toPem() {
        return Pem.write(Keys.PRIVATE, key.getEncoded());
    }

    /**
     * Writes the pair into two new files. The private one can be read by its owner alone, where the file system knows owners.
     *
     * @throws InvalidInputException if a file is there already or can't be written; a key that is lost is lost, so that
     *     none is written over
     */
    public void write(Path file, Path publicFile) {
        for (Path one : List.of(file, publicFile)) {
            if (Files.exists(one, LinkOption.NOFOLLOW_LINKS)) {
                throw InvalidInputException.of(one.toString(), "is there already; a key is not written over");
            }
        }
        try {
            boolean hasOwners =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            if (hasOwners) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, toPem());
        } catch (IOException e) {
            throw InvalidInputException.of(
                    file.toString(), "can't be written: " + e.getClass().getSimpleName() + ", " + e.getMessage());
        }
        WholeFile.write(publicFile, verificationKey.toPem());
    }

    /** The signature of a message: 64 bytes, the same for the same message. */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs every message", e);
        }
    }

    /** The public key's id: nothing secret leaks into a log. */
    @Override
    public String toString() {
        return "SigningKey " + verificationKey.id();
    }
}
