package org.commonsgovernance.gate.push;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.gate.ops.Scratch;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Joins packs. Each push brings one, and whoever looks for an object looks through all of them. Packs of about one size
 * are joined once there are many, so that an object is written again a few times only, however many pushes there are, and
 * a large history is left as it came. Nothing is thrown away.
 */
final class Packing {
    /** So many of about one size are joined. */
    static final int MANY = 24;

    private static final int TIMES_LARGER = 3; // powers of two between sizes that are told apart

    private Packing() {}

    /**
     * Joins packs where there are many. To be called while nobody else writes.
     *
     * @return how many were joined; 0 for none
     */
    static int join(Repository repository, Scratch scratch) throws IOException {
        if (!(repository instanceof FileRepository files)) {
            return 0;
        }
        Map<Integer, List<Pack>> bySize = new TreeMap<>();
        for (Pack pack : files.getObjectDatabase().getPacks()) {
            long objects = Math.max(1, pack.getIndex().getObjectCount());
            int size = (Long.SIZE - 1 - Long.numberOfLeadingZeros(objects)) / TIMES_LARGER;
            bySize.computeIfAbsent(size, any -> new ArrayList<>()).add(pack);
        }
        for (List<Pack> alike : bySize.values()) {
            if (alike.size() >= MANY) {
                join(files, alike, scratch);
                return alike.size();
            }
        }
        return 0;
    }

    private static void join(FileRepository repository, List<Pack> packs, Scratch scratch) throws IOException {
        Path folder = scratch.folder("join");
        Path home = repository.getObjectDatabase().getPackDirectory().toPath();
        try (PackWriter writer = new PackWriter(repository);
                RevWalk walk = new RevWalk(repository)) {
            List<RevObject> objects = new ArrayList<>();
            for (Pack pack : packs) {
                for (PackIndex.MutableEntry entry : pack) {
                    objects.add(walk.parseAny(entry.toObjectId()));
                }
            }
            writer.setDeltaBaseAsOffset(true);
            writer.preparePack(objects.iterator());
            String name = "pack-" + writer.computeName().name();
            write(
                    folder.resolve(name + ".pack"),
                    out -> writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, out));
            write(folder.resolve(name + ".idx"), writer::writeIndex);
            for (String ending : List.of(".pack", ".idx")) {
                Files.move(folder.resolve(name + ending), home.resolve(name + ending), StandardCopyOption.ATOMIC_MOVE);
            }
            Durable.folder(home);
            for (Pack pack : packs) {
                if (!pack.getPackName().equals(writer.computeName().name())) {
                    delete(home, "pack-" + pack.getPackName());
                }
            }
        } finally {
            Scratch.delete(folder);
        }
    }

    /** The index first: without it nobody looks into the pack. */
    private static void delete(Path home, String name) throws IOException {
        for (String ending : List.of(".idx", ".rev", ".bitmap", ".pack")) {
            Files.deleteIfExists(home.resolve(name + ending));
        }
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(file.toFile());
                OutputStream out = new BufferedOutputStream(stream)) {
            content.to(out);
            out.flush();
            stream.getChannel().force(true);
        }
    }
}
