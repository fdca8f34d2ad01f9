package org.commonsgovernance.gate.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What no route sees: requests that are none, addresses that could lead elsewhere, git's own failures. Problems, too. */
public final class ServerErrors extends ErrorHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INTERNAL = 500;

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
        String title = HttpStatus.getMessage(code);
        // What failed inside is not for whoever asked.
        String detail = message == null || message.isBlank() || code == INTERNAL ? title : message;
        Problem problem = Problem.of(code, "http", title, detail);
        try {
            byte[] json = JSON.writeValueAsBytes(problem);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.JSON);
            response.write(true, ByteBuffer.wrap(json), callback);
        } catch (JsonProcessingException e) {
            callback.failed(e);
        }
    }
}
