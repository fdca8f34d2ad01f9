package org.commonsgovernance.gate.limits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Bodies of requests, bounded in size and in time. */
public final class Body {
    private static final int PIECE = 16_384;

    private Body() {}

    /** The body has more bytes than may be. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(long most) {
            super("the body has more than " + most + " bytes");
        }
    }

    /** The body comes too slowly. */
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow(Duration most) {
            this("the body did not come within " + most.toSeconds() + " seconds");
        }

        /** @param message in which way */
        public TooSlow(String message) {
            super(message);
        }
    }

    /**
     * All of a body.
     *
     * @param announced how many bytes it says that it has; negative where it does not say
     * @param most how many it may have
     * @param within how long it may take; the server ends one that stands still before
     */
    public static byte[] read(InputStream in, long announced, long most, Duration within) throws IOException {
        return read(in, announced, most, within, System::nanoTime);
    }

    /** Refuses what announces to be too large. To be called before anything asks for the body: who waits may send none. */
    public static void requireRoom(long announced, long most) {
        if (announced > most) {
            throw new TooLarge(most);
        }
    }

    static byte[] read(InputStream in, long announced, long most, Duration within, LongSupplier nanos)
            throws IOException {
        requireRoom(announced, most);
        long begin = nanos.getAsLong();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(Math.max(announced, 512), most));
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > most) {
                throw new TooLarge(most);
            }
            if (nanos.getAsLong() - begin > within.toNanos()) {
                throw new TooSlow(within);
            }
        }
        return bytes.toByteArray();
    }
}
