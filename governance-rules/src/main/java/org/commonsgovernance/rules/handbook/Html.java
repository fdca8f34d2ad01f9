package org.commonsgovernance.rules.handbook;

import java.util.Collection;
import java.util.function.Consumer;
import org.commonsgovernance.rules.problem.Printable;

/** HTML as it grows. All text goes through {@link #text} or an attribute, which escape it; only tags are written as they are. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup of our own, such as {@code <p>}: never anything that was read. */
    Html tag(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with a text. */
    Html element(String name, String text) {
        return tag("<" + name + ">").text(text).tag("</" + name + ">");
    }

    /** An element of a class with a text. */
    Html element(String name, String ofClass, String text) {
        return tag("<" + name + " class=\"" + escaped(ofClass) + "\">")
                .text(text)
                .tag("</" + name + ">");
    }

    Html link(String to, String text) {
        return tag("<a href=\"" + escaped(to) + "\">").text(text).tag("</a>");
    }

    /** A heading that can be linked to. */
    Html heading(int level, String id, String text) {
        return tag("<h" + level + " id=\"" + escaped(id) + "\">").text(text).tag("</h" + level + ">\n");
    }

    /** A list of one item each. */
    <T> Html list(Collection<T> items, Consumer<T> item) {
        tag("<ul>\n");
        for (T one : items) {
            tag("<li>");
            item.accept(one);
            tag("</li>\n");
        }
        return tag("</ul>\n");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append('\n');
                default -> escaped.appendCodePoint(Printable.isVisible(c) ? c : '\u00b7');
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
