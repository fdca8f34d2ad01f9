package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Locale;

/**
 * A sentence, or a heading, as its readers see it.
 *
 * @param path the file
 * @param file what sort of file
 * @param text without markup, with one blank between words
 * @param links the links in it
 * @param heading the heading it stands under, in lower case; empty where there is none
 * @param isHeading whether it is a heading itself
 */
record Sentence(String path, TextFile file, String text, List<Link> links, String heading, boolean isHeading) {
    Sentence {
        links = List.copyOf(links);
    }

    String low() {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    boolean isQuestion() {
        return text.endsWith("?");
    }

    boolean leadsToWeb() {
        return links.stream().anyMatch(Link::isWeb);
    }
}
