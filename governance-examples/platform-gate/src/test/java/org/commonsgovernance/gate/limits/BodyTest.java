package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    /** Gives a byte a second. */
    private static InputStream dripping(AtomicLong nanos) {
        return new InputStream() {
            @Override
            public int read() {
                nanos.addAndGet(1_000_000_000L);
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int most) {
                bytes[from] = (byte) read();
                return 1;
            }
        };
    }

    @Test
    void aBodyThatDripsIsGivenUp() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // the count may run over
        assertThatThrownBy(() -> Body.read(dripping(nanos), -1, 1_000, WITHIN, nanos::get))
                .isInstanceOf(Body.TooSlow.class)
                .hasMessageContaining("30 seconds");
    }

    @Test
    void aBodyIsReadUpToItsBoundAndNoFurther() throws IOException {
        byte[] ten = new byte[10];
        assertThat(Body.read(new ByteArrayInputStream(ten), 10, 10, WITHIN)).hasSize(10);
        assertThatThrownBy(() -> Body.read(new ByteArrayInputStream(ten), -1, 9, WITHIN))
                .isInstanceOf(Body.TooLarge.class);
        assertThatThrownBy(() -> Body.read(InputStream.nullInputStream(), 1L << 40, 9, WITHIN))
                .as("by what it announces")
                .isInstanceOf(Body.TooLarge.class);
    }
}
