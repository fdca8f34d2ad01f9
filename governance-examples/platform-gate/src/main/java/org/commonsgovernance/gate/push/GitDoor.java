package org.commonsgovernance.gate.push;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.commonsgovernance.gate.limits.Callers;
import org.commonsgovernance.gate.store.Tokens;
import org.jspecify.annotations.Nullable;

/** Lets in who may: anyone who fetches, and who pushes with a token as password. Ends what a push left open. */
public final class GitDoor implements Filter {
    private static final String BY = GitDoor.class.getName() + ".by";
    private static final String OPEN = GitDoor.class.getName() + ".open";
    private static final int TOO_MANY = 429;

    /** Each holds a thread for as long as it takes, and needs no token. */
    private static final int MOST_FETCHES = 48;

    private final Callers callers;
    private final GitServing serving;
    private final Semaphore fetches = new Semaphore(MOST_FETCHES);

    public GitDoor(Callers callers, GitServing serving) {
        this.callers = callers;
        this.serving = serving;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) answer;
        if (!callers.mayAsk(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "1");
            tell(response, TOO_MANY, "too many requests; try again in a moment");
            return;
        }
        if (isPush(request)) {
            Callers.Answer who = callers.who(request.getHeader("Authorization"), request.getRemoteAddr());
            Tokens.Token token = who.token();
            if (token == null) {
                if (who.isTooOften()) {
                    tell(response, TOO_MANY, "too many wrong tokens from this address; try again in a minute");
                    return;
                }
                response.setHeader("WWW-Authenticate", "Basic realm=\"a token as password, any user name\"");
                tell(response, HttpServletResponse.SC_UNAUTHORIZED, "a push needs a token as password");
                return;
            }
            request.setAttribute(BY, token.name());
        }
        boolean isFetch = request.getRequestURI().endsWith("/git-upload-pack");
        if (isFetch && !fetches.tryAcquire()) {
            response.setHeader("Retry-After", "10");
            tell(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "too many fetches at once; try again in a moment");
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            GitFailures.tell(request, response, e, serving.isGone(request));
        } finally {
            if (isFetch) {
                fetches.release();
            }
            if (request.getAttribute(OPEN) instanceof GatedReceivePack pack) {
                pack.close();
            }
        }
    }

    private static boolean isPush(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/git-receive-pack")
                || "git-receive-pack".equals(request.getParameter("service"));
    }

    private static void tell(HttpServletResponse response, int status, String what) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the token of a push; null where there is none. */
    static @Nullable String by(HttpServletRequest request) {
        return request.getAttribute(BY) instanceof String name ? name : null;
    }

    /** Ends a push once its request is answered, however that went. */
    static void closeAfter(HttpServletRequest request, GatedReceivePack pack) {
        request.setAttribute(OPEN, pack);
    }
}
