package org.commonsgovernance.rules.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The ids of the SPDX licence list with OSI's and FSF's approvals, version 3.28.0. The list's own Java library reads as
 * many texts as there are licences, which takes longer than judging; a test holds this copy to it.
 */
public final class SpdxList {
    private static final String FILE = "spdx-list-3.28.0.csv";
    private static final Map<String, Boolean> APPROVED = read();

    private SpdxList() {}

    /** For each id, whether OSI or FSF approved it. Sorted. */
    public static Map<String, Boolean> approved() {
        return APPROVED;
    }

    private static Map<String, Boolean> read() {
        try (InputStream in = Objects.requireNonNull(SpdxList.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Boolean> list = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        list.put(cells[0], cells[1].equals("yes") || cells[2].equals("yes"));
                    });
            return Collections.unmodifiableMap(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
