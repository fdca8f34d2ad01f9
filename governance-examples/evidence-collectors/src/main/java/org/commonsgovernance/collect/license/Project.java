package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of its licence besides the licence files, as it is now.
 *
 * @param manifests the licence fields of its manifests
 * @param tags the tags of its source files
 * @param reuse what it says by the REUSE specification
 * @param readmes the top files that tell readers about it, and mention a licence
 * @param isChoice whether one of those lets one choose among licences
 */
record Project(List<ManifestLicense> manifests, SpdxTags tags, Reuse reuse, List<String> readmes, boolean isChoice) {
    private static final Pattern README = Pattern.compile("readme(?:[._-].{0,30})?");
    private static final Pattern MENTION =
            Pattern.compile("licen[sc]|copyright|copyleft|public domain|all rights reserved|\\bfree software\\b");
    private static final Pattern CHOICE = Pattern.compile(
            "licen[sc][^.]{0,250}\\b(?:at your option\\b(?!\\)?,? any later)|either of\\b|(?<!terms of )your choice\\b)"
                    + "|\\bdual[- ]licensed\\b[^.]{0,80}\\bor\\b");

    static Project of(Tree tree, Found found) {
        List<String> readmes = new ArrayList<>();
        boolean isChoice = false;
        for (String path : tree.paths()) {
            if (RepositoryPaths.isTop(path)
                    && README.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
                String text = tree.text(path);
                String flat = text == null ? "" : flat(text);
                if (text == null || MENTION.matcher(flat).find()) {
                    readmes.add(path);
                }
                isChoice |= CHOICE.matcher(flat).find();
            }
        }
        return new Project(Manifests.of(tree, found), SpdxTags.of(tree), Reuse.of(tree), readmes, isChoice);
    }

    private static String flat(String text) {
        StringBuilder flat = new StringBuilder();
        for (int at = 0; at < text.length() && at < 300_000; at += 20_000) {
            flat.append(Surroundings.flat(text.substring(at, Math.min(text.length(), at + 20_000))));
        }
        return flat.toString();
    }

    /** The expression of a manifest that names several licences; null if there is none, or manifests differ. */
    @Nullable
    String joint() {
        List<String> joint = manifests.stream()
                .map(ManifestLicense::expression)
                .filter(one -> one != null && Expressions.ids(one).size() > 1)
                .distinct()
                .toList();
        return joint.size() == 1 ? joint.get(0) : null;
    }

    /** What manifests, tags and notices say of later versions of a GNU licence, whose id is given without. */
    LaterVersions laterVersions(String base) {
        int later = 0;
        int only = 0;
        for (ManifestLicense one : manifests) {
            for (String id : one.expression() == null ? Set.<String>of() : tokens(one.expression())) {
                // A bare GPL-3.0 in a manifest says less than the rule that it stands for: many mean the text.
                boolean isOnly = id.endsWith("-only");
                later += Expressions.base(id).equals(base) && Expressions.isLater(id) ? 1 : 0;
                only += Expressions.base(id).equals(base) && isOnly ? 1 : 0;
            }
        }
        for (SpdxTags.Tag tag : tags.tags()) {
            for (String id : tokens(tag.expression())) {
                later += Expressions.base(id).equals(base) && Expressions.isLater(id) ? tag.count() : 0;
                only += Expressions.base(id).equals(base) && !Expressions.isLater(id) ? tag.count() : 0;
            }
        }
        later += tags.laterNotices();
        only += tags.onlyNotices();
        if (later > 0 && only * 20L <= later) {
            return LaterVersions.ALLOWED;
        }
        return only > 0 && later * 20L <= only ? LaterVersions.ONLY_THIS : LaterVersions.NOT_TOLD;
    }

    private static Set<String> tokens(String expression) {
        return new TreeSet<>(List.of(expression.replaceAll("[()]", " ").strip().split("\\s{1,20}")));
    }

    /** Whether nothing at all speaks of a licence. */
    boolean isSilent() {
        return manifests.isEmpty()
                && tags.tags().isEmpty()
                && tags.malformed() == 0
                && tags.laterNotices() + tags.onlyNotices() == 0
                && tags.mentions() == 0
                && reuse.texts().isEmpty()
                && reuse.blanket() == null
                && readmes.isEmpty();
    }
}
