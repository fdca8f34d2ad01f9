package org.commonsgovernance.gate.push;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.commonsgovernance.gate.limits.Pace;
import org.eclipse.jgit.errors.PackProtocolException;

/** What a push sends. Where it is too slow or lists too much, that is a mistake in it, which the pusher reads. */
final class PushInput extends FilterInputStream {
    private final PushLimits limits;
    private long bytes;
    private boolean isListed;

    PushInput(InputStream in, PushLimits limits) {
        super(in);
        this.limits = limits;
    }

    /** From now on come objects, which have limits of their own. */
    void listed() {
        isListed = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read;
        try {
            read = super.read(into, from, most);
        } catch (IOException e) {
            Pace.TooSlow slow = Pace.TooSlow.in(e);
            throw slow == null ? e : new PackProtocolException(String.valueOf(slow.getMessage()), e);
        }
        bytes += Math.max(0, read);
        if (!isListed && bytes > limits.commandBytes()) {
            throw new PackProtocolException(
                    "the list of references has more than %d bytes; a push moves at most %d of them; push them in several"
                            .formatted(limits.commandBytes(), limits.refsAtOnce()));
        }
        return read;
    }
}
