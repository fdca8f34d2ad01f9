package org.commonsgovernance.rules.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Ed25519 keys from what PEM blocks hold, and what is wrong with blocks that hold something else. */
final class Keys {
    static final String PRIVATE = "PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";

    /** Larger files are no keys. */
    static final long MOST_BYTES = 1_000_000;

    private static final List<String> OTHERS =
            List.of("RSA", "EC", "DSA", "Ed448", "X25519", "X448", "RSASSA-PSS", "DH");

    private Keys() {}

    static PublicKey publicKey(byte[] spki) throws InvalidKeySpecException {
        return factory().generatePublic(new X509EncodedKeySpec(spki));
    }

    static PrivateKey privateKey(byte[] pkcs8) throws InvalidKeySpecException {
        return factory().generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static KeyFactory factory() {
        try {
            return KeyFactory.getInstance("Ed25519");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    /** What a block that holds no Ed25519 key holds instead, and what to do. */
    static String problem(Pem.Block block, String wanted) {
        boolean isPublic = wanted.equals(PUBLIC);
        String right = isPublic
                ? "; make a public key with: openssl pkey -in KEY.pem -pubout -out PUBLIC.pem"
                : "; make a private key with: openssl genpkey -algorithm ed25519 -out KEY.pem";
        if (block.label().equals(wanted)) {
            String kind = otherKind(block, isPublic);
            return kind == null
                    ? "this block holds no key that can be read; was it altered?"
                    : "this is a key for " + kind + ", and signatures are made with Ed25519" + right;
        }
        return switch (block.label()) {
            case PUBLIC -> "this is a public key, and to sign takes the private one";
            case PRIVATE -> "this is a private key, which stays with whoever signs" + right;
            case "ENCRYPTED PRIVATE KEY" ->
                isPublic
                        ? "this is a private key, which stays with whoever signs" + right
                        : "this key is locked by a passphrase; unlock it into a file that only you can read, with:"
                                + " openssl pkey -in KEY.pem -out UNLOCKED.pem";
            case "CERTIFICATE" -> "this is a certificate and no bare key" + right;
            default -> "this block holds \"" + block.label() + "\", and a \"" + wanted + "\" is needed" + right;
        };
    }

    private static @Nullable String otherKind(Pem.Block block, boolean isPublic) {
        return OTHERS.stream()
                .filter(kind -> isOf(kind, block, isPublic))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(String kind, Pem.Block block, boolean isPublic) {
        try {
            KeyFactory factory = KeyFactory.getInstance(kind);
            if (isPublic) {
                factory.generatePublic(new X509EncodedKeySpec(block.content()));
            } else {
                factory.generatePrivate(new PKCS8EncodedKeySpec(block.content()));
            }
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Tells of a file without any block. */
    static String noBlock(SourceFile file, String wanted) {
        return file.text().isBlank()
                ? "is empty"
                : "holds no key; a PEM file has a line -----BEGIN " + wanted + "-----";
    }
}
