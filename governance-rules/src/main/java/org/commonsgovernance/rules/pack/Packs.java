package org.commonsgovernance.rules.pack;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Suggestion;
import org.commonsgovernance.rules.signing.TrustedKeys;
import org.jspecify.annotations.Nullable;

/** Reads a pack and all that it is laid over. */
public final class Packs {
    private static final int MOST = 8;

    private Packs() {}

    /** Whether a folder holds a pack, and not a whole corpus. */
    public static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve(PackFolder.PACK));
    }

    /**
     * The packs from the lowest, which lies on the standard rules, to the one in the folder.
     *
     * @param trusted whose signature each of them must have; null where none is asked for
     * @throws InvalidInputException with what is wrong with the first that is wrong
     */
    public static List<Pack> read(Path folder, @Nullable TrustedKeys trusted) {
        return read(folder, trusted, UnsavedTexts.NONE);
    }

    /**
     * The same as an editor holds them, for those who write packs; nothing of it is signed.
     *
     * @param unsaved read instead of the files of their names
     * @throws InvalidInputException with what is wrong with the first that is wrong
     */
    public static List<Pack> readUnsaved(Path folder, UnsavedTexts unsaved) {
        return read(folder, null, unsaved);
    }

    private static List<Pack> read(Path folder, @Nullable TrustedKeys trusted, UnsavedTexts unsaved) {
        List<Pack> packs = new ArrayList<>();
        Pack pack = one(PackFolder.read(folder, unsaved), trusted);
        packs.add(pack);
        while (!pack.base().text().equals(Pack.STANDARD)) {
            Pack base = one(PackFolder.read(base(pack), unsaved), trusted);
            requireNew(pack, base, packs);
            packs.add(0, base);
            pack = base;
        }
        return List.copyOf(packs);
    }

    private static Pack one(PackFolder folder, @Nullable TrustedKeys trusted) {
        if (trusted == null) {
            return PackReader.read(folder);
        }
        // Nothing of a stranger's pack is read before it is known to be no stranger's.
        List<String> keys = PackSignature.verify(folder, trusted);
        return PackReader.read(folder).signedBy(keys);
    }

    /** The folder beside this pack's that it names; packs never lead out of the folder in which they lie. */
    private static Path base(Pack pack) {
        PackFolder folder = pack.folder();
        String name = pack.base().text().substring("../".length());
        Path parent = folder.real().getParent();
        Path real = parent == null ? folder.real() : parent.resolve(name);
        if (parent != null && Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
            Path beside = folder.folder().resolve("..").resolve(name).normalize();
            return Files.exists(beside) ? beside : real;
        }
        List<String> there =
                folder.neighbours().stream().map(one -> "../" + one).toList();
        throw refused(
                pack,
                Files.isSymbolicLink(real)
                        ? "\"" + pack.base() + "\" is a link; a pack lies beside another as a folder itself"
                        : "there is no folder \"" + pack.base() + "\""
                                + Suggestion.didYouMean(pack.base().text(), there)
                                + (there.isEmpty()
                                        ? "; no pack lies beside this one"
                                        : "; beside this pack lie " + Suggestion.some(there)));
    }

    private static void requireNew(Pack above, Pack base, List<Pack> packs) {
        for (Pack one : packs) {
            if (one.folder().real().equals(base.folder().real())) {
                throw refused(above, "packs extend each other in a circle: \"" + base.id() + "\" is laid over itself");
            }
            if (one.id().equals(base.id())) {
                throw refused(
                        above, "two packs have the id \"" + base.id() + "\"; their rules could not be told apart");
            }
        }
        if (packs.size() >= MOST) {
            throw refused(above, "more than " + MOST + " packs lie over each other; nobody could follow what holds");
        }
    }

    private static InvalidInputException refused(Pack pack, String message) {
        return InvalidInputException.of(
                pack.file().problem(pack.base().line(), pack.base().column(), message));
    }
}
