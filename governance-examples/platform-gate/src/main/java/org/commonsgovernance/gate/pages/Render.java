package org.commonsgovernance.gate.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Templates filled in, and sent with what a browser may do with them. */
public final class Render {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Render.class.getClassLoader(), "org.commonsgovernance.gate.templates");
    private static final String CSS = resource("pages.css");
    private static final String NO_SCRIPTS =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String OWN_SCRIPT = NO_SCRIPTS + "; script-src 'self'; connect-src 'self'";

    private Render() {}

    /** A page as text. */
    static String page(String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("css", CSS);
        StringOutput output = new StringOutput(16 * 1024);
        ENGINE.render(template, all, output);
        return output.toString();
    }

    /** Sends a page that has no scripts. */
    static void show(Context context, String template, Map<String, Object> parameters) {
        context.header("Content-Security-Policy", NO_SCRIPTS).html(page(template, parameters));
    }

    /** Sends a page whose scripts are the platform's own files. */
    public static void showScripted(Context context, String template, Map<String, Object> parameters) {
        context.header("Content-Security-Policy", OWN_SCRIPT).html(page(template, parameters));
    }

    /** A file beside this class. */
    public static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Render.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
