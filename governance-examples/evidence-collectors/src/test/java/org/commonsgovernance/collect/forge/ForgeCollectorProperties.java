package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.archived;
import static org.commonsgovernance.collect.forge.Exports.array;
import static org.commonsgovernance.collect.forge.Exports.backup;
import static org.commonsgovernance.collect.forge.Exports.closing;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.comment;
import static org.commonsgovernance.collect.forge.Exports.event;
import static org.commonsgovernance.collect.forge.Exports.issue;
import static org.commonsgovernance.collect.forge.Exports.pack;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.review;
import static org.commonsgovernance.collect.forge.Exports.timeline;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An export says the same however it is cut into pages and files, in whatever order, and if parts come twice. */
class ForgeCollectorProperties {
    private static final List<String> PEOPLE = List.of("ann", "ben", "cleo", "dan", "loom-ci");
    private static final List<String> WORDS = List.of("OWNER", "MEMBER", "CONTRIBUTOR", "NONE");
    private static final List<String> CLOSERS = List.of("", "ann", "ben");
    private static final List<String> EVENTS = List.of("merged", "commented", "closed", "labeled");
    private static final List<String> STATES = List.of("OPEN", "CLOSED", "MERGED");
    private static final List<String> ACTIONS = List.of("opened", "closed", "merged", "reopened");

    @Property(tries = 60)
    void cutting_an_export_into_files_changes_no_fact(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int files, @ForAll boolean packed)
            throws IOException {
        List<String> records = records(new Random(seed));
        Path folder = Files.createTempDirectory("forge");
        try {
            String whole = told(write(folder, "whole.json", array(records)));
            List<String> shuffled = new ArrayList<>(records);
            Random random = new Random(seed + 1);
            Collections.shuffle(shuffled, random);
            shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size())));
            Path parts = Files.createDirectory(folder.resolve("parts"));
            for (int i = 0; i < files; i++) {
                int from = shuffled.size() * i / files;
                List<String> part = shuffled.subList(from, shuffled.size() * (i + 1) / files);
                if (packed) {
                    pack(parts, i + ".ndjson.gz", String.join("\n", part));
                } else {
                    write(parts, i + ".json", "[" + array(part) + "]");
                }
            }
            assertThat(told(parts)).isEqualTo(whole);
        } finally {
            drop(folder);
        }
    }

    /** The facts without their sources, which name the files, and all else that was found. */
    private static String told(Path path) {
        Exports.Result result = collect(YEAR.with(one -> one.pseudonym(login -> "p" + PEOPLE.indexOf(login))), path);
        String facts = result.found()
                .facts()
                .toString()
                .replaceAll("locator=.*?, basis", "basis")
                .replaceAll("sha256=[0-9a-f]+", "");
        return facts + result.found().unknown() + result.found().remarks() + result.figures();
    }

    private static List<String> records(Random random) {
        List<String> records = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            String day =
                    String.format(java.util.Locale.ROOT, "%02d-%02d", 1 + random.nextInt(12), 3 + random.nextInt(25));
            boolean isClosed = random.nextBoolean();
            String author = one(PEOPLE, random);
            if (random.nextInt(3) == 0) {
                records.add(issue(
                        number,
                        author,
                        ", \"labels\": [], \"state\": \"" + (isClosed ? "closed" : "open") + "\", \"closed_at\": "
                                + (isClosed ? "\"2024-" + day + "T00:00:00Z\"" : "null")));
            } else {
                records.add(pull(
                        number,
                        author,
                        one(WORDS, random),
                        isClosed ? day : "",
                        random.nextBoolean() && isClosed ? day : ""));
                records.add(review(number, one(PEOPLE, random), "APPROVED", day));
                records.add(closing(number, author, one(CLOSERS, random), "2024-" + day + "T12:00:01Z"));
                records.add(backup(
                        "pull",
                        pull(number, author, one(WORDS, random), isClosed ? day : "", ""),
                        List.of(
                                timeline("closed", one(PEOPLE, random), day, ""),
                                timeline(one(EVENTS, random), one(PEOPLE, random), day, "")),
                        List.of()));
                records.add(archived(number, author, one(STATES, random), one(CLOSERS, random), ""));
                records.add(event(
                        "PullRequestEvent",
                        one(PEOPLE, random),
                        "2024-" + day + "T0" + random.nextInt(10) + ":00:00Z",
                        "{\"action\": \"" + one(ACTIONS, random) + "\", \"number\": " + (number + random.nextInt(3))
                                + "}"));
            }
            records.add(comment(number, one(PEOPLE, random), "2024-" + day + "T01:00:00Z"));
        }
        records.add("{\"login\": \"ann\", \"permissions\": {\"push\": true}}");
        return records.stream().map(record -> record.replace("\n", " ")).toList();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void drop(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
