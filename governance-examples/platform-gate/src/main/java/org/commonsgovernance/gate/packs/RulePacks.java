package org.commonsgovernance.gate.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.store.PackTable;
import org.commonsgovernance.gate.store.StoredPack;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
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
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*['\"]?([a-z][a-z0-9]{0,39})['\"]?\\s*(?:#.*)?$");
    private static final int MOST_BUILT = 4;

    private final PackTable table;
    private final Scratch scratch;
    private final Rules standard;
    private final RuleBook book;
    private volatile Rules inForce;
    private final Object changing = new Object();
    private final Map<String, Rules> built = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MOST_BUILT;
        }
    };

    /**
     * With the pack in force that was when the platform last ran.
     *
     * @param scratch where packs are unpacked to be read
     */
    public RulePacks(PackTable table, Scratch scratch) {
        this.table = table;
        this.scratch = scratch;
        this.book = GovernanceRules.builder().book();
        this.standard = new Rules(
                GovernanceRules.standard(),
                book,
                null,
                GovernanceRules.builder().layering(Rules.ANY_DAY).layers());
        this.inForce = standard;
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
        return standard;
    }

    /** All packs, in the order of their upload. */
    public List<StoredPack> all() {
        return table.all();
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
            SortedMap<String, byte[]> files = PackArchive.pack(zip);
            String id = id(files);
            Path folder = scratch.folder("pack");
            try {
                PackArchive.write(files, folder.resolve(id));
                addBases(folder, id);
                return keep(folder, id, by);
            } catch (IOException e) {
                throw InvalidInputException.of(id, "can't be unpacked: " + e.getMessage());
            } finally {
                Scratch.delete(folder);
            }
        }
    }

    /**
     * Lays a pack's files out as a folder, beside those that it may lie over, for the time of some work.
     *
     * @param files by their paths in the pack
     * @param work is given the pack's folder
     */
    public <T> T laidOut(SortedMap<String, byte[]> files, Function<Path, T> work) {
        String id = id(files);
        Path folder = scratch.folder("draft");
        try {
            PackArchive.write(files, folder.resolve(id));
            addBases(folder, id);
            return work.apply(folder.resolve(id));
        } catch (IOException e) {
            throw InvalidInputException.of(id, "can't be laid out: " + e.getMessage());
        } finally {
            Scratch.delete(folder);
        }
    }

    /** A version; null where there is none. */
    public @Nullable StoredPack find(String id, String version) {
        return table.find(id, version);
    }

    /** The files of a pack by their paths in it, without those that it lies over. */
    public SortedMap<String, byte[]> files(StoredPack pack) {
        SortedMap<String, byte[]> own = new TreeMap<>();
        String top = pack.id() + "/";
        PackArchive.files(table.zip(pack)).forEach((path, bytes) -> {
            if (path.startsWith(top)) {
                own.put(path.substring(top.length()), bytes);
            }
        });
        return own;
    }

    /**
     * A path in a pack, as it is.
     *
     * @throws InvalidInputException if it leads out of the pack or is none
     */
    public static String requirePath(String path) {
        return PackArchive.path(path);
    }

    /** Files as a ZIP archive; the same files give the same bytes. */
    public static byte[] zip(SortedMap<String, byte[]> files) {
        return PackArchive.zip(files);
    }

    private Uploaded keep(Path folder, String id, String by) throws IOException {
        try {
            Pack pack = Packs.read(folder.resolve(id), null).stream()
                    .reduce((lower, upper) -> upper)
                    .orElseThrow();
            Rules rules = build(folder, pack.id(), pack.id() + "@" + pack.version());
            String digest = rules.layers().get(rules.layers().size() - 1).digest();
            StoredPack stored = new StoredPack(
                    pack.id(),
                    pack.version(),
                    pack.name(),
                    pack.base().text(),
                    digest,
                    Instant.now().toString(),
                    by);
            boolean isNew = table.add(stored, PackArchive.zip(folder));
            StoredPack there = table.find(pack.id(), pack.version());
            if (there == null || !there.digest().equals(digest)) {
                throw InvalidInputException.of(
                        "pack.yaml",
                        "%s %s was uploaded with other rules before; what changes gets another version"
                                .formatted(pack.id(), pack.version()));
            }
            remember(rules);
            LOG.info("pack uploaded: {} {} {}", stored.id(), stored.version(), digest);
            return new Uploaded(there, isNew, rules.layers());
        } catch (InvalidInputException e) {
            throw Relative.to(folder.resolve(id), e);
        }
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

    /** Lays the latest version of every pack that it may lie over beside it. */
    private void addBases(Path folder, String id) throws IOException {
        for (StoredPack one : table.all()) {
            StoredPack latest = table.latest(one.id());
            if (!one.id().equals(id) && one.equals(latest)) {
                SortedMap<String, byte[]> files = PackArchive.files(table.zip(one));
                SortedMap<String, byte[]> own = files.tailMap(one.id() + "/");
                for (var file : own.entrySet()) {
                    if (file.getKey().startsWith(one.id() + "/")) {
                        Path target = folder.resolve(file.getKey());
                        Files.createDirectories(target.getParent());
                        Files.write(target, file.getValue());
                    }
                }
            }
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
            inForce = standard;
            LOG.info("standard rules in force");
            return standard;
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
            return standard;
        }
        synchronized (built) {
            Rules there = built.get(key);
            if (there != null) {
                return there;
            }
        }
        int at = key.indexOf('@');
        StoredPack pack = table.find(key.substring(0, at), key.substring(at + 1));
        if (pack == null) {
            throw new IllegalStateException("there is no pack " + key);
        }
        Path folder = scratch.folder("pack");
        try {
            PackArchive.write(PackArchive.files(table.zip(pack)), folder);
            Rules rules = build(folder, pack.id(), key);
            remember(rules);
            return rules;
        } catch (IOException e) {
            throw new IllegalStateException("the pack " + key + " can't be unpacked", e);
        } finally {
            Scratch.delete(folder);
        }
    }

    private void remember(Rules rules) {
        synchronized (built) {
            built.put(String.valueOf(rules.pack()), rules);
        }
    }

    private Rules build(Path folder, String id, String key) {
        Path pack = folder.resolve(id);
        List<Layer> layers =
                GovernanceRules.builder().pack(pack).layering(Rules.ANY_DAY).layers();
        return new Rules(GovernanceRules.builder().pack(pack).build(), book, key, layers);
    }

    /** Names of the criteria of the standard rules. */
    public List<String> criteria() {
        return book.rules().stream()
                .map(RuleBook.RuleText::about)
                .filter(one -> !one.equals("verdict"))
                .distinct()
                .toList();
    }
}
