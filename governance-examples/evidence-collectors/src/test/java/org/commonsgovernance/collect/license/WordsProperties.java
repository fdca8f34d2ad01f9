package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordsProperties {
    private static final LicenseTexts TEXTS = new LicenseTexts();

    @Property(tries = 300)
    void case_layout_and_comment_signs_change_no_word(
            @ForAll @Size(min = 1, max = 30) List<@AlphaChars @StringLength(min = 2, max = 12) String> words) {
        long[] plain = Words.of(String.join(" ", words)).codes();
        assertThat(Words.of(String.join(",\n   ", words)).codes()).isEqualTo(plain);
        assertThat(Words.of(String.join("\n * ", words)).codes()).isEqualTo(plain);
        assertThat(Words.of("  (a) " + String.join(" ", words).toUpperCase(Locale.ROOT))
                        .codes())
                .isEqualTo(plain);
    }

    @Property(tries = 300)
    void every_word_lies_where_it_is_said_to_be(@ForAll @StringLength(max = 300) String text) {
        Words words = Words.of(text);
        int end = 0;
        for (int at = 0; at < words.size(); at++) {
            assertThat(words.start(at)).isGreaterThanOrEqualTo(end);
            assertThat(words.end(at)).isGreaterThan(words.start(at));
            end = words.end(at);
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 200)
    void no_text_makes_the_readers_fail(@ForAll @StringLength(max = 2_000) String text) {
        assertThatCode(() -> {
                    TEXTS.identify(text);
                    SpdxTags.firstTag(text);
                    Reuse.ofToml(text);
                    Reuse.ofDep5(text);
                    BuslParameters.read(text);
                    LicenseFile.of(text);
                    LicenseNames.expression(text);
                    for (String path :
                            List.of("Cargo.toml", "pyproject.toml", "setup.cfg", "CITATION.cff", "a.gemspec")) {
                        Manifests.read(path, text);
                    }
                })
                .doesNotThrowAnyException();
    }
}
