package org.commonsgovernance.gate.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.store.PackTable;
import org.commonsgovernance.gate.store.StoredPack;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** Packs laid out as folders for the time of some work, as the library reads them. */
final class PackFolders {
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*['\"]?([a-z][a-z0-9]{0,39})['\"]?\\s*(?:#.*)?$");

    private final PackTable table;
    private final Scratch scratch;

    PackFolders(PackTable table, Scratch scratch) {
        this.table = table;
        this.scratch = scratch;
    }

    /** What is done with a pack that is laid out. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it; the pack is laid out in its folder, and those that it lies over are beside it. */
        T of(Path pack) throws IOException;
    }

    /**
     * Lays the files of a pack out beside the latest version of every pack that it may lie over.
     *
     * @param files by their paths in the pack
     */
    <T> T draft(SortedMap<String, byte[]> files, Work<T> work) {
        String id = id(files);
        Path folder = scratch.folder("draft");
        try {
            Path pack = folder.resolve(id);
            PackArchive.write(files, pack);
            for (StoredPack one : table.all()) {
                if (!one.id().equals(id) && one.equals(table.latest(one.id()))) {
                    PackArchive.write(files(one), folder.resolve(one.id()));
                }
            }
            return work.of(pack);
        } catch (IOException e) {
            throw new UncheckedIOException("the pack " + id + " can't be laid out: " + e, e);
        } finally {
            Scratch.delete(folder);
        }
    }

    /** Lays a stored pack out beside those that it lay over when it was uploaded. */
    <T> T stored(StoredPack pack, Work<T> work) {
        Path folder = scratch.folder("pack");
        try {
            PackArchive.write(PackArchive.files(table.zip(pack)), folder);
            return work.of(folder.resolve(pack.id()));
        } catch (IOException e) {
            throw new UncheckedIOException("the pack " + pack.key() + " can't be laid out: " + e, e);
        } finally {
            Scratch.delete(folder);
        }
    }

    /** The files of a pack by their paths in it, without those that it lies over. */
    SortedMap<String, byte[]> files(StoredPack pack) {
        SortedMap<String, byte[]> own = new TreeMap<>();
        String top = pack.id() + "/";
        PackArchive.files(table.zip(pack)).forEach((path, bytes) -> {
            if (path.startsWith(top)) {
                own.put(path.substring(top.length()), bytes);
            }
        });
        return own;
    }

    /** The id that a pack gives itself; its folder must bear it before the pack can be read. */
    private static String id(SortedMap<String, byte[]> files) {
        byte[] yaml = files.get("pack.yaml");
        if (yaml == null) {
            throw InvalidInputException.of("the archive", "holds no pack.yaml, which says what a pack is");
        }
        Matcher id = ID.matcher(new String(yaml, StandardCharsets.UTF_8));
        return id.find() ? id.group(1) : "pack";
    }
}
