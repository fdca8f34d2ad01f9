package org.commonsgovernance.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that pages ask for is there, in every language, with the same places to be filled. */
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\"([a-zA-Z.]+)\"");

    @Test
    void languages_have_the_same_keys_and_places() {
        Map<String, String> english = Texts.read("en");
        for (String language : Texts.LANGUAGES) {
            Map<String, String> words = Texts.read(language);
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            words.forEach((key, text) -> {
                assertThat(text).as(language + " " + key).isNotBlank();
                assertThat(places(text)).as(language + " " + key).isSubsetOf(places(String.valueOf(english.get(key))));
            });
        }
    }

    private static List<String> places(String text) {
        return List.copyOf(new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList()));
    }

    @Test
    void templates_ask_for_texts_that_there_are() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main"))) {
            for (Path file : templates
                    .filter(Files::isRegularFile)
                    .filter(TextsTest::asks)
                    .toList()) {
                ASKED.matcher(Files.readString(file)).results().forEach(one -> asked.add(one.group(1)));
            }
        }
        asked.removeIf(key -> key.endsWith("."));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(Texts.read("en").keySet()).containsAll(asked);
    }

    private static boolean asks(Path file) {
        return file.toString().endsWith(".jte") || file.toString().endsWith(".java");
    }

    @Test
    void german_is_german() {
        Map<String, String> english = Texts.read("en");
        long same = Texts.read("de").entrySet().stream()
                .filter(one -> one.getValue().equals(english.get(one.getKey())))
                .count();
        assertThat(same).isLessThan(20); // names, places to be filled, and words that both have
    }

    @Test
    void what_fills_a_place_is_not_filled_again() {
        assertThat(Texts.of("en").get("report.of", "{1}", "a day")).isEqualTo("{1} on a day");
    }

    @Test
    void a_language_that_is_not_there_is_told() {
        assertThatThrownBy(() -> Texts.of("tlh")).hasMessage("no language \"tlh\"; there are en, de");
    }
}
