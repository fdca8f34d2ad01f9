package org.commonsgovernance.gate.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.store.PackTable;
import org.commonsgovernance.gate.store.StoredPack;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.Packs;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rule packs: uploaded once, never changed, put in force while others judge. A pack with a mistake is told and changes
 * nothing. With a version all packs that it lies over are kept, so that it judges tomorrow as it did today. Safe to share
 * between threads.
 */
public final class RulePacks {
    private static final Logger LOG = LoggerFactory.getLogger(RulePacks.class);

    private final PackTable table;
    private final PackFolders folders;
    private final BuiltRules built = new BuiltRules();
    private final Object changing = new Object();
    private volatile Rules inForce;

    /**
     * With the pack in force that was when the platform last ran.
     *
     * @param scratch where packs are unpacked to be read
     */
    public RulePacks(PackTable table, Scratch scratch) {
        this.table = table;
        this.folders = new PackFolders(table, scratch);
        this.inForce = built.standard();
        String active = table.active();
        if (active != null) {
            inForce = rules(active);
        }
    }

    /** What is judged by from now on, until another pack is put in force. */
    public Rules inForce() {
        return inForce;
    }

    /** The rules that come with the library. */
    public Rules standard() {
        return built.standard();
    }

    /** Names of the criteria of the standard rules. */
    public List<String> criteria() {
        return built.criteria();
    }

    /** All packs, in the order of their upload. */
    public List<StoredPack> all() {
        return table.all();
    }

    /** A version; null where there is none. */
    public @Nullable StoredPack find(String id, String version) {
        return table.find(id, version);
    }

    /** The files of a pack by their paths in it, without those that it lies over. */
    public SortedMap<String, byte[]> files(StoredPack pack) {
        return folders.files(pack);
    }

    /**
     * Lays a pack's files out as a folder, beside those that it may lie over, for the time of some work.
     *
     * @param files by their paths in the pack
     * @param work is given the pack's folder
     */
    public <T> T laidOut(SortedMap<String, byte[]> files, Function<Path, T> work) {
        return folders.draft(files, work::apply);
    }

    /** What came of an upload. */
    public record Uploaded(StoredPack pack, boolean isNew, List<Layer> layers) {}

    /**
     * Keeps a version of a pack, once all its rules were read and checked. It is not in force yet.
     *
     * @param zip the folder of the pack as a ZIP archive
     * @param by the name of the token
     * @throws InvalidInputException with every mistake in it; where the version is there with other files, with that
     */
    public Uploaded upload(byte[] zip, String by) {
        synchronized (changing) {
            return folders.draft(PackArchive.pack(zip), folder -> keep(folder, by));
        }
    }

    private Uploaded keep(Path folder, String by) throws IOException {
        try {
            Pack pack = Packs.read(folder, null).stream()
                    .reduce((lower, upper) -> upper)
                    .orElseThrow();
            Rules rules = built.build(folder, pack.id() + "@" + pack.version());
            String digest = rules.layers().get(rules.layers().size() - 1).digest();
            StoredPack stored = new StoredPack(
                    pack.id(),
                    pack.version(),
                    pack.name(),
                    pack.base().text(),
                    digest,
                    Instant.now().toString(),
                    by);
            boolean isNew = table.add(stored, PackArchive.zip(Objects.requireNonNull(folder.getParent())));
            StoredPack there = table.find(pack.id(), pack.version());
            if (there == null || !there.digest().equals(digest)) {
                throw InvalidInputException.of(
                        "pack.yaml",
                        "%s %s was uploaded with other rules before; what changes gets another version"
                                .formatted(pack.id(), pack.version()));
            }
            built.remember(rules);
            LOG.info("pack uploaded: {} {} {}", stored.id(), stored.version(), digest);
            return new Uploaded(there, isNew, rules.layers());
        } catch (InvalidInputException e) {
            throw Relative.to(folder, e);
        }
    }

    /**
     * Puts a version in force. Judgements that began go on by the rules before.
     *
     * @return null where there is no such version
     * @throws InvalidInputException if it can't be built any more; the rules before stay in force
     */
    public @Nullable Rules activate(String id, String version) {
        synchronized (changing) {
            StoredPack pack = table.find(id, version);
            if (pack == null) {
                return null;
            }
            Rules rules = rules(pack.key());
            // What is written down is in force after a crash; so it is written first.
            table.activate(pack);
            inForce = rules;
            LOG.info("pack in force: {}", pack.key());
            return rules;
        }
    }

    /** Puts the standard rules in force. */
    public Rules activateStandard() {
        synchronized (changing) {
            table.activate(null);
            inForce = built.standard();
            LOG.info("standard rules in force");
            return inForce;
        }
    }

    /**
     * The rules that a stored judgement was made by.
     *
     * @param key {@code id@version}; null for the standard rules
     * @throws IllegalStateException if there is no such pack
     */
    public Rules rules(@Nullable String key) {
        if (key == null) {
            return built.standard();
        }
        Rules there = built.remembered(key);
        if (there != null) {
            return there;
        }
        int at = key.indexOf('@');
        StoredPack pack = table.find(key.substring(0, at), key.substring(at + 1));
        if (pack == null) {
            throw new IllegalStateException("there is no pack " + key);
        }
        return folders.stored(pack, folder -> {
            Rules rules = built.build(folder, key);
            built.remember(rules);
            return rules;
        });
    }
}
