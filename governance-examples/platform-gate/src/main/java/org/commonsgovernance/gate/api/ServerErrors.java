package org.commonsgovernance.gate.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What no route sees: requests that are none, addresses that could lead elsewhere, git's own failures. Problems, too. */
public final class ServerErrors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerErrors() {}

    /** Tells what fails before it is clear whom it is for. */
    public static void addTo(Server server) {
        server.setErrorHandler(new OfServer());
    }

    /** Tells what fails among the servlets. */
    public static void addTo(ServletContextHandler servlets) {
        servlets.setErrorHandler(new OfServlets());
    }

    private static final class OfServer extends org.eclipse.jetty.server.handler.ErrorHandler {
        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            tell(response, code, message, callback);
        }
    }

    private static final class OfServlets extends org.eclipse.jetty.ee10.servlet.ErrorHandler {
        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            tell(response, code, message, callback);
        }
    }

    private static void tell(Response response, int code, @Nullable String message, Callback callback) {
        String title = HttpStatus.getMessage(code);
        Problem problem = Problem.of(code, "http", title, message == null || message.isBlank() ? title : message);
        try {
            byte[] json = JSON.writeValueAsBytes(problem);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.JSON);
            response.write(true, ByteBuffer.wrap(json), callback);
        } catch (JsonProcessingException e) {
            callback.failed(e);
        }
    }
}
