package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.collect.ResourceText;
import org.jspecify.annotations.Nullable;

/** The rows of {@code phrases.txt}; its head says what they mean. */
final class PhraseTable {
    /** A row of words that is a name. */
    record Name(List<String> words, String what, @Nullable KnownAgreement known) {}

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Set<String> subjects = new HashSet<>();
    private final Map<String, List<Name>> names = new HashMap<>();
    private final Map<Meaning, List<Phrase>> said = new EnumMap<>(Meaning.class);
    private final Map<Meaning, List<Phrase>> denied = new EnumMap<>(Meaning.class);
    private final Map<Meaning, List<Phrase>> free = new EnumMap<>(Meaning.class);
    private final Map<String, List<Phrase>> marks = new HashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, LegalForm> forms = new LinkedHashMap<>();
    private final List<String> organizations = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    /** @throws IllegalArgumentException with the line's number if a line is no row */
    PhraseTable(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                read(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("phrases, line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    /** The table that comes with the collector. */
    static PhraseTable standard() {
        return new PhraseTable(ResourceText.of(PhraseTable.class, "phrases.txt"));
    }

    private void read(List<String> row) {
        switch (row.get(0)) {
            case "subject" -> subjects.addAll(list(row.get(1), ","));
            case "class" -> classes.put("<" + row.get(1) + ">", Set.copyOf(list(row.get(2), ",")));
            case "name" -> list(row.get(2), ";").forEach(name -> addName(name, "<" + row.get(1) + ">", null));
            case "known" -> {
                String recipient = row.get(3).isEmpty() ? null : row.get(3);
                KnownAgreement known = new KnownAgreement(Instrument.valueOf(row.get(1)), recipient);
                list(row.get(2), ";").forEach(name -> addName(name, "<agreement>", known));
            }
            case "say" -> add(said, row);
            case "deny" -> add(denied, row);
            case "free" -> add(free, row);
            case "negator", "spoiler", "doubt", "ignore", "exempt", "little", "some", "all", "except" ->
                marks.computeIfAbsent(row.get(0), kind -> new ArrayList<>()).add(new Phrase(row.get(1), classes));
            case "place" -> places.put(row.get(1), row.get(2));
            case "org" -> organizations.addAll(list(row.get(1), ";"));
            case "form" -> list(row.get(2), ";").forEach(word -> forms.put(word, LegalForm.valueOf(row.get(1))));
            case "unclear" -> unclear.addAll(list(row.get(1), ";"));
            default -> throw new IllegalArgumentException("no kind of row: " + row.get(0));
        }
    }

    private void add(Map<Meaning, List<Phrase>> rows, List<String> row) {
        rows.computeIfAbsent(Meaning.valueOf(row.get(1)), meaning -> new ArrayList<>())
                .add(new Phrase(row.get(2), classes));
    }

    private void addName(String name, String what, @Nullable KnownAgreement known) {
        classes.put(what, Set.of(what));
        subjects.add(what);
        List<String> words = Words.of(name).stream().map(Word::plain).toList();
        List<Name> sameStart = names.computeIfAbsent(words.get(0), word -> new ArrayList<>());
        sameStart.add(new Name(words, what, known));
        // The longest first, so that the first that fits is the longest.
        sameStart.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    }

    private static List<String> list(String column, String separator) {
        return Arrays.stream(column.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    List<Name> namesFrom(String word) {
        return names.getOrDefault(word, List.of());
    }

    /** A sentence with none of these words and names is not looked at. */
    Set<String> subjects() {
        return subjects;
    }

    List<Phrase> said(Meaning meaning) {
        return said.getOrDefault(meaning, List.of());
    }

    List<Phrase> denied(Meaning meaning) {
        return denied.getOrDefault(meaning, List.of());
    }

    /** Says that it is not asked, where small work is spoken of. */
    List<Phrase> free(Meaning meaning) {
        return free.getOrDefault(meaning, List.of());
    }

    List<Phrase> marks(String kind) {
        return marks.getOrDefault(kind, List.of());
    }

    /** Words by which licences are named. */
    Set<String> licenses() {
        return classes.getOrDefault("<licensed>", Set.of());
    }

    /** Whose agreement lies at an address; by a part of the address. */
    Map<String, String> places() {
        return places;
    }

    Map<String, LegalForm> forms() {
        return forms;
    }

    List<String> organizations() {
        return organizations;
    }

    List<String> unclear() {
        return unclear;
    }
}
