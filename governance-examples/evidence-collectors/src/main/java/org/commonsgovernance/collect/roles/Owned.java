package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/** Who owns what, from owners files. Not safe to share between threads. */
final class Owned {
    static final String APPROVERS = "Approvers";
    static final String CODE_OWNERS = "Code owners";
    private static final int MOST_FOLDERS = 500;

    /**
     * One piece.
     *
     * @param path the file that tells
     * @param owners people, as they are written; empty where only teams are named
     */
    record Folder(String path, List<Listed> owners) {}

    private final Map<String, Folder> folders = new TreeMap<>();
    private final Set<String> approvers = new LinkedHashSet<>();
    private final Set<String> former = new LinkedHashSet<>();
    private final Set<String> top = new LinkedHashSet<>();
    private final Set<String> teams = new TreeSet<>();
    private final Folders known;
    private @Nullable String ownersPath;
    private @Nullable String codeOwnersPath;
    private @Nullable CodeOwners codeOwners;
    private boolean isWhole = true;

    private Owned(List<String> paths) {
        this.known = new Folders(paths);
    }

    static Owned read(Tree tree, Found found) {
        List<String> paths = tree.paths();
        Owned owned = new Owned(paths);
        String aliasText = paths.contains("OWNERS_ALIASES") ? tree.text("OWNERS_ALIASES") : null;
        Map<String, List<String>> aliases = aliasText == null ? Map.of() : OwnersFile.aliases(aliasText);
        List<String> files = RoleFiles.owners(paths);
        if (files.size() >= RoleFiles.MOST_OWNERS_FILES) {
            owned.isWhole = false;
            found.remark("only the " + files.size() + " topmost OWNERS files are read");
        }
        for (String path : files) {
            String text = tree.text(path);
            if (text != null) {
                owned.owners(path, OwnersFile.read(text, aliases), found);
            }
        }
        for (String path : RoleFiles.codeOwners(paths)) {
            String text = tree.text(path);
            if (text != null) {
                owned.codeOwners(path, CodeOwners.read(text));
            }
        }
        return owned;
    }

    private void owners(String path, OwnersFile file, Found found) {
        if (!file.isReadable()) {
            isWhole = false;
            if (path.equals("OWNERS")) {
                found.remark(path + " has a form that is not known");
            }
            return;
        }
        String folder = path.equals("OWNERS") ? "" : path.substring(0, path.length() - "/OWNERS".length());
        boolean isTop = folder.isEmpty();
        if (isTop) {
            ownersPath = path;
            top.addAll(file.approvers());
        } else if (ownersPath == null && !file.approvers().isEmpty()) {
            ownersPath = path;
            isWhole = false;
        }
        isWhole &= file.isWhole() && file.teams().isEmpty();
        approvers.addAll(file.approvers());
        former.addAll(file.former());
        teams.addAll(file.teams());
        boolean isShallow = folder.chars().filter(c -> c == '/').count() <= 1;
        if (isShallow && !(file.approvers().isEmpty() && file.teams().isEmpty())) {
            put(folder, path, file.approvers());
        }
    }

    private void codeOwners(String path, CodeOwners read) {
        codeOwners = read;
        codeOwnersPath = path;
        teams.addAll(read.teams());
        if (read.isForReview()) {
            return;
        }
        read.folders().forEach((folder, owners) -> {
            if (!owners.isEmpty()) {
                put(
                        folder,
                        path,
                        owners.stream().filter(one -> !one.startsWith("@")).toList());
            }
        });
    }

    /** Adds what a paragraph of a kernel-like list tells. */
    void kernel(String path, KernelList.Part part) {
        for (String file : part.files()) {
            String folder = file.endsWith("/") || file.endsWith("/*") ? Folders.of(file) : null;
            if (folder != null
                    && !folder.isEmpty()
                    && !part.maintainers().isEmpty()
                    && known.isPiece(folder)
                    && folders.size() < MOST_FOLDERS) {
                folders.putIfAbsent(folder, new Folder(path, part.maintainers()));
            }
        }
    }

    private void put(String folder, String path, Iterable<String> owners) {
        if (!known.isPiece(folder) || folders.size() >= MOST_FOLDERS) {
            return;
        }
        List<Listed> people = new ArrayList<>();
        for (String owner : owners) {
            people.add(listed(owner, false));
        }
        folders.putIfAbsent(folder, new Folder(path, people));
    }

    private static Listed listed(String handleOrMail, boolean isFormer) {
        Section section = new Section(Role.MAINTAINERS, isFormer, "");
        boolean isMail = handleOrMail.indexOf('@') > 0;
        return new Listed(
                isMail ? null : handleOrMail,
                isMail ? handleOrMail : null,
                null,
                null,
                Listed.Form.FIELD,
                isFormer,
                null,
                section);
    }

    Map<String, Folder> folders() {
        return folders;
    }

    Set<String> teams() {
        return teams;
    }

    /** Whether the topmost owners file names approvers whom a list lacks. */
    boolean hasOthersThan(List<Listed> people) {
        Set<String> listed = new HashSet<>();
        for (Listed one : people) {
            if (one.handle() != null && !one.former()) {
                listed.add(one.handle());
            }
            if (one.mail() != null && !one.former()) {
                listed.add(one.mail());
            }
        }
        return !listed.containsAll(top);
    }

    /**
     * Those who approve or, if there are none, own code; null where nobody is named.
     *
     * @param areMaintainers whether a text says that the code owners are the maintainers
     * @param isOwnersFileOfMaintainers whether a text says so of those whom the topmost owners file lists
     */
    @Nullable
    Body body(boolean areMaintainers, boolean isOwnersFileOfMaintainers) {
        if (ownersPath != null && !approvers.isEmpty()) {
            boolean areAll = isOwnersFileOfMaintainers && top.equals(approvers);
            Body body = new Body(areAll ? GovernanceText.MAINTAINERS : APPROVERS, ownersPath, isWhole);
            body.add(approvers.stream().map(one -> listed(one, false)).toList());
            body.add(former.stream()
                    .filter(one -> !approvers.contains(one))
                    .map(one -> listed(one, true))
                    .toList());
            return body;
        }
        if (codeOwners == null
                || codeOwnersPath == null
                || codeOwners.isForReview()
                || codeOwners.people().isEmpty()) {
            return null;
        }
        boolean isWholeList = areMaintainers && codeOwners.areOfEverything();
        Body body = new Body(areMaintainers ? GovernanceText.MAINTAINERS : CODE_OWNERS, codeOwnersPath, isWholeList);
        body.add(codeOwners.people().stream().map(one -> listed(one, false)).toList());
        return body;
    }
}
