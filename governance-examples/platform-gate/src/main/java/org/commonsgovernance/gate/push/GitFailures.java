package org.commonsgovernance.gate.push;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.commonsgovernance.gate.limits.Pace;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jgit.http.server.GitSmartHttpTools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What git's client and the log are told where serving it fails. */
final class GitFailures {
    private static final Logger LOG = LoggerFactory.getLogger(GitFailures.class);
    private static final int REQUEST_TIMEOUT = 408;

    private GitFailures() {}

    /**
     * Tells it, in the form that git reads.
     *
     * @param isGone whether the repository was deleted meanwhile
     */
    static void tell(HttpServletRequest request, HttpServletResponse response, Exception failure, boolean isGone)
            throws IOException {
        Pace.TooSlow slow = Pace.TooSlow.in(failure);
        if (!isGone) {
            log(request.getRequestURI(), failure);
        }
        if (response.isCommitted()) {
            throw new IOException("broken off", failure); // git sees that the answer is not whole
        }
        response.reset();
        if (isGone) {
            String what = "the repository was deleted meanwhile";
            GitSmartHttpTools.sendError(request, response, HttpServletResponse.SC_NOT_FOUND, what);
        } else if (slow != null) {
            GitSmartHttpTools.sendError(request, response, REQUEST_TIMEOUT, String.valueOf(slow.getMessage()));
        } else {
            String what = "an error of the platform; it is in the log";
            GitSmartHttpTools.sendError(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, what);
        }
    }

    static void log(String path, Exception failure) {
        Pace.TooSlow slow = Pace.TooSlow.in(failure);
        if (failure instanceof EofException || failure.getCause() instanceof EofException) {
            LOG.debug("a client of {} went away", path);
            return;
        }
        LOG.atWarn()
                .addKeyValue("path", path)
                .addKeyValue("because", slow == null ? failure.toString() : String.valueOf(slow.getMessage()))
                .log("git could not be served");
    }

    /** Reads what is left of a push that is answered: git reads no answer before it has sent all. */
    static void readOn(InputStream in, long mostBytes) {
        byte[] piece = new byte[16_384];
        try {
            long left = mostBytes;
            for (int read = in.read(piece); read >= 0 && left > 0; read = in.read(piece)) {
                left -= read;
            }
        } catch (IOException e) {
            LOG.debug("no more to read", e);
        }
    }
}
