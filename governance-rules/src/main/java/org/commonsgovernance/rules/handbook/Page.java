package org.commonsgovernance.rules.handbook;

/** What every page has around what it says. */
final class Page {
    private Page() {}

    /**
     * A whole page.
     *
     * @param title the page's own title
     * @param book the handbook's title
     * @param root the way from the page to the folder of the handbook: empty, or {@code ../}
     * @param content what it says, as markup
     */
    static String of(String title, String book, String root, String content) {
        Html html = new Html();
        html.tag("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .tag("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .tag("<title>")
                .text(title.equals(book) ? book : title + " - " + book)
                .tag("</title>\n<link rel=\"stylesheet\" href=\"" + root + "handbook.css\">\n</head>\n<body>\n")
                .tag(
                        "<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header>\n<nav aria-label=\"Pages\">\n<ul>\n")
                .tag("<li class=\"book\">")
                .link(root + "index.html", book)
                .tag("</li>\n<li>")
                .link(root + "verdict.html", "Verdict")
                .tag("</li>\n<li>")
                .link(root + "thresholds.html", "Thresholds")
                .tag("</li>\n<li>")
                .link(root + "facts.html", "Facts")
                .tag("</li>\n</ul>\n</nav>\n<search id=\"search\" data-root=\"" + root + "\" hidden>\n")
                .tag("<label for=\"query\">Search</label> <input id=\"query\" type=\"search\" autocomplete=\"off\">\n")
                .tag("<p id=\"count\" role=\"status\"></p>\n<ol id=\"results\"></ol>\n</search>\n</header>\n")
                .tag("<main id=\"content\" tabindex=\"-1\">\n")
                .tag(content)
                .tag("</main>\n<script src=\"" + root + "search-index.js\"></script>\n")
                .tag("<script src=\"" + root + "search.js\"></script>\n</body>\n</html>\n");
        return html.toString();
    }
}
