package org.commonsgovernance.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The templates, compiled in the build, and the style sheets beside this class. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.commonsgovernance.reports.templates");

    private Templates() {}

    /** What a template makes of its parameters. Line ends are {@code \n}; lines that hold nothing are left out. */
    public static String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(128 * 1024);
        ENGINE.render(name, parameters, output);
        return dense(output.toString());
    }

    /** Without the blank lines that control structures leave behind. */
    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .forEach(line -> dense.append(line).append('\n'));
        return dense.toString();
    }

    /** A text file beside this class. */
    public static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
