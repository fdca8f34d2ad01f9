package org.commonsgovernance.rules.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** From FIPS 180-4's examples. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final byte[] BYTES = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isThatOfTheStandard() {
        assertThat(Sha256.of(BYTES)).isEqualTo(ABC);
        assertThat(HexFormat.of().formatHex(Sha256.bytes(BYTES))).isEqualTo(ABC);
    }

    @Test
    void isTheSameInPieces() {
        byte[] around = "xabcx".getBytes(StandardCharsets.US_ASCII);
        Sha256 pieces = new Sha256();
        assertThat(pieces.add(around, 1, 2)
                        .add("c".getBytes(StandardCharsets.US_ASCII))
                        .hex())
                .isEqualTo(ABC);
        assertThat(pieces.add(BYTES).hex()).as("the next begins anew").isEqualTo(ABC);
    }

    @Test
    void isTheSameOfAStreamThatIsReadInAnyWay() throws IOException {
        Sha256 read = new Sha256();
        try (InputStream in = read.over(new ByteArrayInputStream(BYTES))) {
            assertThat(in.read()).isEqualTo('a');
            in.readAllBytes();
        }
        assertThat(read.hex()).isEqualTo(ABC);
    }
}
