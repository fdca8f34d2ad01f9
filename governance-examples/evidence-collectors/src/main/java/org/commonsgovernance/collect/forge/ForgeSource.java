package org.commonsgovernance.collect.forge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.rules.problem.Sha256;

/** The files that facts rest on, with their digests and kinds. */
final class ForgeSource {
    private static final int NAMED = 5;

    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();

    void add(String file, String sha256, Set<String> kindsInIt) {
        digests.put(file, sha256);
        kinds.addAll(kindsInIt);
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    Set<String> kinds() {
        return kinds;
    }

    /**
     * The source of a figure. The digest is the file's or, of several files, that of the list that {@code sha256sum}
     * prints of them, sorted by name.
     */
    Source of(String formula) {
        List<String> names = List.copyOf(digests.keySet());
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        String locator = names.size() <= NAMED ? named : named + " and " + (names.size() - NAMED) + " more files";
        String digest = names.size() == 1 ? digests.values().iterator().next() : digestOfAll();
        return new Source(
                locator,
                Basis.OBSERVED,
                Speaker.OTHER,
                null,
                digest,
                formula + " Read as " + String.join(", ", kinds) + ".",
                List.of());
    }

    private String digestOfAll() {
        Sha256 all = new Sha256();
        digests.forEach((name, sha256) -> all.add((sha256 + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        return all.hex();
    }
}
