package org.commonsgovernance.rules.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.HexFormat;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, signatures and encodings against the figures that the specifications publish. */
class VectorsTest {
    /** RFC 8032, section 7.1: secret key, public key, message, signature. The one of 1,023 bytes is left out. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
                + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
                + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
                + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    })
    void signs_as_the_rfc_does(String secret, String publicKey, String message, String signature) {
        HexFormat hex = HexFormat.of();
        // RFC 8410: what comes before the 32 bytes of an Ed25519 key, private and public.
        byte[] pkcs8 = hex.parseHex("302e020100300506032b657004220420" + secret);
        byte[] spki = hex.parseHex("302a300506032b6570032100" + publicKey);

        SigningKey key = SigningKey.of(new SourceFile("key.pem", Pem.write("PRIVATE KEY", pkcs8)));
        assertThat(key.verificationKey().toPem()).isEqualTo(Pem.write("PUBLIC KEY", spki));
        assertThat(hex.formatHex(key.sign(hex.parseHex(message)))).isEqualTo(signature);
        assertThat(key.verificationKey().verifies(hex.parseHex(message), hex.parseHex(signature)))
                .isTrue();
    }

    /** The DSSE specification's example, protocol.md, "Test Vectors". Its signature is ECDSA, over the same encoding. */
    @Test
    void encodes_what_is_signed_as_dsse_does() throws Exception {
        Envelope envelope = Envelope.of(new SourceFile("example.json", """
                {"payload": "aGVsbG8gd29ybGQ=",
                 "payloadType": "http://example.com/HelloWorld",
                 "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
                """));
        assertThat(new String(envelope.signedBytes(), StandardCharsets.UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        assertThat(envelope.payload()).asString(StandardCharsets.UTF_8).isEqualTo("hello world");

        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(ecdsa(
                "46950820868899156662930047687818585632848591499744589407958293238635476079160",
                "5640078356564379163099075877009565129882514886557779369047442380624545832820"));
        check.update(envelope.signedBytes());
        assertThat(check.verify(envelope.signatures().get(0).value())).isTrue();
    }

    @Test
    void counts_bytes_and_not_characters() {
        byte[] encoded = Envelope.preAuthenticationEncoding("application/ü", "é".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(encoded, StandardCharsets.UTF_8)).isEqualTo("DSSEv1 14 application/ü 2 é");
    }

    private static PublicKey ecdsa(String x, String y) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(new BigInteger(x), new BigInteger(y)),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }
}
