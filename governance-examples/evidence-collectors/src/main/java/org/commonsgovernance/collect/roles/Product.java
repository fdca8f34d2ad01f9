package org.commonsgovernance.collect.roles;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells a repository of what is produced from one that only holds documents about a project: there nobody's share in the
 * product is seen.
 */
public final class Product {
    private static final Pattern DOCUMENT = Pattern.compile(
            ".*\\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt|org|pdf|docx?|odt|pptx?|odp|xlsx?|csv|html?|json|ya?ml|toml"
                    + "|png|jpe?g|gif|svg|webp|ico|ai|eps|psd|mp4|webm|gomd|tmpl|bib)|(?:.*/)?[^./]+|(?:.*/)?\\.[^/]*");
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(?:c|h|cc|cpp|cxx|hh|hpp|m|mm|cs|fs|vb|go|rs|zig|d|swift|java|kt|kts|scala|groovy|clj|py|pyx|rb|php"
                    + "|pl|pm|lua|r|jl|m4|js|mjs|cjs|ts|tsx|jsx|vue|svelte|dart|ex|exs|erl|hs|ml|mli|lisp|el|scm|rkt"
                    + "|f|f90|f95|for|pas|adb|ads|asm|s|v|sv|vhd|vhdl|cu|cl|sol|proto|ino|scad|sql|css|scss|less)");
    /** Tools that keep documents in order are few, and few beside the documents. */
    private static final int MOST_TOOLS = 60;

    private Product() {}

    /** Whether there is more than documents and the tools that keep them; true where there is no file. */
    public static boolean isIn(List<String> paths) {
        long documents = 0;
        long programs = 0;
        long all = 0;
        for (String path : paths) {
            String low = path.toLowerCase(Locale.ROOT);
            if (RoleFiles.isForeign(low)) {
                continue;
            }
            all++;
            if (PROGRAM.matcher(low).matches()) {
                programs++;
            } else if (DOCUMENT.matcher(low).matches()) {
                documents++;
            }
        }
        return all == 0 || programs > MOST_TOOLS || 10 * programs > all || 4 * documents < 3 * all;
    }
}
