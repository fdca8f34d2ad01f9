package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.license.SpdxTags.Tag;
import org.jspecify.annotations.Nullable;

/** What manifests, tags and REUSE files say where there is no licence file, or where they say something else. */
final class OtherWords {
    /** Tags in fewer files than this, and than a hundredth of those looked at, are told in a remark only. */
    private static final int FEWEST_FILES = 3;

    private static final int MOST_TAGS = 10;
    private static final Pattern LEGAL = Pattern.compile("licen[sc]|copying|copyright|notice|patents|legal|eula|terms");

    private final Tree tree;
    private final Project project;
    private final Grants grants;
    private final Found found;
    private final Period now;

    OtherWords(Tree tree, Project project, Grants grants, Found found) {
        this.tree = tree;
        this.project = project;
        this.grants = grants;
        this.found = found;
        this.now = Period.since(tree.day());
    }

    /**
     * @param state what the product's licence files say now
     * @param wasLicensed whether there is or was a licence file of any sort
     */
    void add(LicenseState state, boolean wasLicensed) {
        String expression = LicenseCollector.expression(state);
        if (expression == null && !LicenseCollector.isOpen(state)) {
            expression = withoutFile(wasLicensed);
        }
        Set<String> known = expression == null ? Set.of() : Expressions.ids(expression);
        boolean isOpen = LicenseCollector.isOpen(state);
        boolean isOtherManifest = manifests(known);
        boolean isOtherTag = tags(known);
        if (isOpen && (isOtherManifest || isOtherTag)) {
            // Else what a manifest claims of all, or a tag says of some files, would stand for the product.
            grants.of(
                    "licence-files@" + tree.day(),
                    Source.documentedBySelf(
                            tree.locator(((LicenseState.Open) state).files().get(0))),
                    now,
                    "NOASSERTION",
                    Covers.PRODUCT,
                    null);
        }
        if (project.tags().malformed() > 0) {
            found.remark(project.tags().malformed() + " source files have a licence tag that is no SPDX expression");
        }
    }

    /** The best word there is on the whole product; null if there is none, or none that is certain. */
    private @Nullable String withoutFile(boolean wasLicensed) {
        Reuse reuse = project.reuse();
        if (reuse.blanket() != null && reuse.blanketPath() != null) {
            grants.of(
                    reuse.blanketPath() + "@" + tree.day(),
                    Source.documentedBySelf(tree.locator(reuse.blanketPath())),
                    now,
                    reuse.blanket(),
                    Covers.PRODUCT,
                    null);
            return reuse.blanket();
        }
        SpdxTags tags = project.tags();
        boolean isTagged = !tags.tags().isEmpty() && tags.tags().get(0).count() * 10L >= tags.files() * 8L;
        if (isTagged) {
            Tag tag = tags.tags().get(0);
            grants.of("tags@" + tree.day(), source(tag), now, tag.expression(), Covers.PRODUCT, null);
            return tag.expression();
        }
        List<ManifestLicense> told = project.manifests().stream()
                .filter(one -> one.expression() != null)
                .toList();
        if (told.stream().map(ManifestLicense::expression).distinct().count() == 1) {
            ManifestLicense one = told.get(0);
            String expression = Objects.requireNonNull(one.expression());
            grants.of(one.path() + "@" + tree.day(), claimed(one), now, expression, Covers.PRODUCT, null);
            return expression;
        }
        if (project.isSilent() && !wasLicensed && !tree.paths().isEmpty() && !hasLegalFile()) {
            grants.of("none@" + tree.day(), Source.observed(tree.locator(".")), now, "NONE", Covers.PRODUCT, null);
            return null;
        }
        List<String> hints = new ArrayList<>(project.readmes());
        project.reuse().texts().forEach(id -> hints.add("LICENSES/" + id));
        hints.addAll(nested());
        told.forEach(one -> hints.add(one.path() + " (" + one.written() + ")"));
        found.unknown(
                "under which licence the product is: there is no licence file in the top folder",
                hints.isEmpty() ? "the project's site" : "a reading of " + String.join(", ", hints));
        return null;
    }

    /** Whether any file, of the project's own or not, is called as what holds terms is called. */
    private boolean hasLegalFile() {
        return tree.paths().stream()
                .map(path -> RepositoryPaths.name(path).toLowerCase(Locale.ROOT))
                .anyMatch(name -> LEGAL.matcher(name).find());
    }

    /** Licence files further down, at most ten. */
    private List<String> nested() {
        return tree.paths().stream()
                .filter(path -> !RepositoryPaths.isTop(path) && RepositoryPaths.isOwn(path))
                .filter(path -> LicenseFile.of(RepositoryPaths.name(path)) != null)
                .limit(10)
                .toList();
    }

    /** Manifests that name another licence; whether there is one. */
    private boolean manifests(Set<String> known) {
        boolean isOther = false;
        for (ManifestLicense one : project.manifests()) {
            String expression = one.expression();
            if (expression == null) {
                found.remark(
                        one.path() + " gives the licence as \"" + one.written() + "\", which is no SPDX expression");
            } else if (!Expressions.ids(expression).equals(known)) {
                isOther = true;
                grants.of(
                        one.path() + "@" + tree.day(),
                        claimed(one),
                        now,
                        expression,
                        Covers.PRODUCT,
                        "as " + one.path() + " declares");
                found.remark(one.path() + " gives the licence as " + expression + ", the rest of the project as "
                        + (known.isEmpty() ? "something that is not certain" : String.join(", ", known)));
            }
        }
        return isOther;
    }

    /** Tags of other licences; whether there is one. */
    private boolean tags(Set<String> known) {
        List<Tag> others = project.tags().tags().stream()
                .filter(tag -> !known.containsAll(Expressions.ids(tag.expression())))
                .toList();
        int few = 0;
        boolean isOther = false;
        for (int at = 0; at < others.size(); at++) {
            Tag tag = others.get(at);
            boolean isFew = tag.count() < FEWEST_FILES
                    && tag.count() * 100L < project.tags().files();
            if (isFew || at >= MOST_TAGS) {
                few++;
            } else {
                isOther = true;
                grants.of(
                        "tags:" + tag.expression().replace(' ', '_') + "@" + tree.day(),
                        source(tag),
                        now,
                        tag.expression(),
                        Covers.PRODUCT,
                        "files tagged " + tag.expression());
                found.remark(tag.count() + " of " + project.tags().files() + " source files looked at are tagged "
                        + tag.expression() + ", which the licence files don't name");
            }
        }
        if (few > 0) {
            found.remark(few + " other licences are tagged in few source files each");
        }
        return isOther;
    }

    private Source source(Tag tag) {
        return Source.observed(tree.locator(tag.example()) + " and others, " + tag.count() + " of "
                + project.tags().files() + " source files looked at");
    }

    private Source claimed(ManifestLicense one) {
        return Source.claimedBySelf(tree.locator(one.path()));
    }
}
