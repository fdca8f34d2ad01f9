package org.commonsgovernance.rules.problem;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex, as {@code sha256sum} prints it. As an object it takes bytes one piece after the other. */
public final class Sha256 {
    private final MessageDigest digest = digest();

    /** Of the pieces that it will be given; not safe to share between threads. */
    public Sha256() {}

    /** The digest of all bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** The 32 bytes themselves, for formats that do not write them in hex. */
    public static byte[] bytes(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** The next piece. */
    public Sha256 add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    /** A part of an array as the next piece. */
    public Sha256 add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** A stream that takes all that is read from it as the next pieces. */
    public InputStream over(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** The digest of all pieces; the next piece begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
