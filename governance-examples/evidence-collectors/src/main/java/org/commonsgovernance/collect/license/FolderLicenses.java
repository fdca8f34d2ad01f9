package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.collect.FileHistory.Version;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.license.LicenseState.Absent;
import org.commonsgovernance.collect.license.LicenseState.Licensed;
import org.commonsgovernance.collect.license.LicenseState.Open;
import org.jspecify.annotations.Nullable;

/**
 * Folders with a licence file of their own, where the top folder's leaves it to them, or where theirs is another: one
 * grant for those that say the same. Folders for others' code say nothing of the product.
 */
final class FolderLicenses {
    /** A folder further down is a detail of one further up. */
    private static final int DEEPEST = 3;

    private static final int MOST_FILES = 500;
    private static final int MOST_NAMED = 8;
    /** Where texts of licences are kept, without being those of the folder; a packager's tells of the whole. */
    private static final Set<String> SHELVES =
            Set.of("licenses", "licences", "license", "licence", "legal", "notices", "debian");

    private static final Set<String> DOCUMENTATION = Set.of("doc", "docs", "documentation", "website", "site");
    private static final Set<String> CONTENT = Set.of("logo", "logos", "artwork", "assets", "images", "media");

    /** What several folders have in common. */
    private record Terms(
            String expression,
            @Nullable LicenseClass terms,
            Covers covers,
            @Nullable String licensor) {}

    private final Tree tree;
    private final Function<Version, TextReading> reader;
    private final Grants grants;
    private final Found found;

    FolderLicenses(Tree tree, Function<Version, TextReading> reader, Grants grants, Found found) {
        Map<String, TextReading> known = new HashMap<>();
        this.tree = tree;
        this.reader = file -> known.computeIfAbsent(String.valueOf(file.text()), text -> reader.apply(file));
        this.grants = grants;
        this.found = found;
    }

    /**
     * Adds grants from the tree's day on.
     *
     * @param top what the licence files of the top folder say now; where there are none, nothing is added
     * @param told folders of which a grant tells already, in lower case
     */
    void add(LicenseState top, Set<String> told) {
        if (top instanceof Absent) {
            return;
        }
        boolean isLeft = top instanceof Open || (top instanceof Licensed licensed && licensed.isPartial());
        Map<Terms, List<String>> folders = new TreeMap<>(Comparator.comparing(Terms::covers)
                .thenComparing(Terms::expression)
                .thenComparing(one -> String.valueOf(one.licensor())));
        Map<String, String> files = new TreeMap<>();
        byFolder().forEach((folder, paths) -> {
            Terms terms = told.contains(folder.toLowerCase(Locale.ROOT)) ? null : terms(folder, paths, isLeft);
            if (terms != null && (isLeft || isOther(terms, folder, (Licensed) top))) {
                folders.computeIfAbsent(terms, one -> new ArrayList<>()).add(folder);
                files.put(folder, paths.get(0));
            }
        });
        folders.forEach((terms, of) -> add(terms, of, files));
        if (top instanceof Open open && !files.isEmpty() && hasMore(files.keySet())) {
            rest(open.files().get(0));
        }
    }

    /** What lies in none of these folders: by what is said to hold where nothing else does. */
    private void rest(String topFile) {
        DefaultLicense.Told told = DefaultLicense.in(tree, reader);
        grants.ofRest(
                Source.documentedBySelf(tree.locator(told == null ? topFile : told.path())),
                Period.since(tree.day()),
                told == null ? "NOASSERTION" : told.expression(),
                told == null ? null : told.terms());
    }

    /** The product's own folders with licence files, and these. */
    private Map<String, List<String>> byFolder() {
        Map<String, List<String>> folders = new TreeMap<>();
        tree.paths().stream()
                .filter(path -> !RepositoryPaths.isTop(path) && RepositoryPaths.isOwn(path))
                .filter(path -> path.chars().filter(sign -> sign == '/').count() <= DEEPEST)
                .filter(path -> !SHELVES.contains(lastFolder(path)))
                .filter(path -> LicenseFile.of(RepositoryPaths.name(path)) != null)
                .limit(MOST_FILES)
                .forEach(path -> folders.computeIfAbsent(
                                path.substring(0, path.lastIndexOf('/')), one -> new ArrayList<>())
                        .add(path));
        return folders;
    }

    private static String lastFolder(String path) {
        String folder = path.substring(0, path.lastIndexOf('/')).toLowerCase(Locale.ROOT);
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private @Nullable Terms terms(String folder, List<String> paths, boolean isLeft) {
        Map<Version, TextReading> readings = new TreeMap<>(Comparator.comparing(Version::path));
        for (String path : paths) {
            Version file = new Version(path, tree.day(), "", tree.text(path), false);
            readings.put(file, reader.apply(file));
        }
        LicenseState state = LicenseState.of(readings, null, false);
        if (state instanceof Licensed licensed && !licensed.isPartial()) {
            return new Terms(licensed.expression(), licensed.terms(), covers(folder), licensed.licensor());
        }
        if (isLeft) {
            found.unknown("under which terms the folder " + folder + " is", "a reading of " + String.join(", ", paths));
        }
        return null;
    }

    private static Covers covers(String folder) {
        String last = lastFolder(folder + "/");
        return DOCUMENTATION.contains(last)
                ? Covers.DOCUMENTATION
                : CONTENT.contains(last) ? Covers.CONTENT : Covers.PRODUCT;
    }

    /**
     * Whether it is other than the whole's, and no sign of others' code taken in: that lies deeper, and reserves
     * nothing.
     */
    private static boolean isOther(Terms terms, String folder, Licensed top) {
        boolean isSame = terms.expression().equals(top.expression())
                || Expressions.ids(top.expression()).containsAll(Expressions.ids(terms.expression()));
        return !isSame && (folder.indexOf('/') < 0 || terms.terms() == LicenseClass.CLOSED);
    }

    private void add(Terms terms, List<String> folders, Map<String, String> files) {
        boolean isOne = folders.size() == 1;
        String first = tree.locator(String.valueOf(files.get(folders.get(0))));
        String named = String.join(", ", folders.subList(0, Math.min(MOST_NAMED, folders.size())));
        String more = folders.size() > MOST_NAMED ? " and " + (folders.size() - MOST_NAMED) + " more" : "";
        Source plain = Source.documentedBySelf(isOne ? first : first + " and " + (folders.size() - 1) + " more");
        Source source = more.isEmpty()
                ? plain
                : new Source(
                        plain.locator(),
                        plain.basis(),
                        plain.speaker(),
                        null,
                        null,
                        "The folders: " + String.join(", ", folders) + ".",
                        List.of());
        grants.ofFolders(
                source,
                Period.since(tree.day()),
                terms.expression(),
                terms.covers(),
                (isOne ? "the folder " : "the folders ") + named + more,
                terms.terms(),
                terms.licensor());
    }

    /** Whether there is a source file of the product's own outside these folders. */
    private boolean hasMore(Set<String> folders) {
        return tree.paths().stream()
                .filter(path -> RepositoryPaths.isSource(path) && RepositoryPaths.isOwn(path))
                .anyMatch(path -> folders.stream().noneMatch(folder -> path.startsWith(folder + "/")));
    }
}
