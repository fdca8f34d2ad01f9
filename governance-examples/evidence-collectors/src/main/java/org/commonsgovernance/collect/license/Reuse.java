package org.commonsgovernance.collect.license;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a repository says by the REUSE specification.
 *
 * @param texts the ids of the licences whose texts lie in {@code LICENSES/}, sorted
 * @param blanket the expression for all files that bear no tag of their own; null if none is told
 * @param blanketPath the file that tells it; null if none does
 */
record Reuse(
        Set<String> texts,
        @Nullable String blanket,
        @Nullable String blanketPath) {
    private static final String FOLDER = "LICENSES/";
    private static final Pattern FIELDS = Pattern.compile("path|SPDX-License-Identifier|precedence");

    static Reuse of(Tree tree) {
        Set<String> texts = new TreeSet<>();
        for (String path : tree.paths()) {
            if (path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0) {
                String id = path.substring(FOLDER.length()).replaceFirst("\\.(?:txt|md|html?)$", "");
                if (SpdxTags.isExpression(id)) {
                    texts.add(id);
                }
            }
        }
        String toml = tree.text("REUSE.toml");
        String fromToml = toml == null ? null : ofToml(toml);
        if (fromToml != null) {
            return new Reuse(texts, fromToml, "REUSE.toml");
        }
        String dep5 = tree.text(".reuse/dep5");
        String fromDep5 = dep5 == null ? null : ofDep5(dep5);
        return new Reuse(texts, fromDep5, fromDep5 == null ? null : ".reuse/dep5");
    }

    /** The expression of the annotation for all paths. */
    static @Nullable String ofToml(String text) {
        int table = -1;
        boolean isForAll = false;
        String expression = null;
        for (TomlLines.Field field : TomlLines.fields(text, FIELDS)) {
            if (field.index() != table) {
                table = field.index();
                isForAll = false;
                expression = null;
            }
            if (field.key().equals("path")) {
                isForAll = field.values().contains("**");
            } else if (field.key().equals("SPDX-License-Identifier")
                    && field.values().size() == 1) {
                expression = field.values().get(0);
            }
            if (isForAll && expression != null && SpdxTags.isExpression(expression)) {
                return expression;
            }
        }
        return null;
    }

    /** The expression of the paragraph for all files, as Debian's format has it. */
    static @Nullable String ofDep5(String text) {
        boolean isForAll = false;
        for (String line : text.lines().limit(20_000).toList()) {
            if (line.isBlank()) {
                isForAll = false;
            } else if (line.startsWith("Files:")) {
                isForAll = line.substring(6).strip().equals("*");
            } else if (line.startsWith("License:") && isForAll) {
                String expression = line.substring(8).strip();
                return SpdxTags.isExpression(expression) ? expression : null;
            }
        }
        return null;
    }
}
