package org.commonsgovernance.rules.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.fuzz.RandomRules;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

/** Layout: one way to write a rule, no word and no comment lost, and nothing to do the second time. */
class FileFormatTest {
    private static String format(String name, String text) {
        Problems problems = new Problems();
        String laidOut = FileFormat.of(new SourceFile(name, text), problems);
        problems.throwIfAny();
        return laidOut;
    }

    @Test
    void the_standard_corpus_is_laid_out() {
        for (String path : Corpora.FILES.paths()) {
            String text = Corpora.FILES.read(path).text();
            assertThat(format(path, text)).as(path).isEqualTo(text);
        }
    }

    @Test
    void rules_are_laid_out_a_pattern_a_line() {
        assertThat(format("rules.drl", """
                // What this file is about.


                // Of sellers.
                rule 'says "sold"' when Offering(offers in (PRODUCT,SERVICE),price==PAID||price == GRATIS,$seller:seller);
                not  Participant(group==$seller,!holdsPower,share>policy.few)
                then
                supports( ) ; end // of the first
                rule "second" when
                exists Complete( )
                // before then
                then contests();


                end
                /* the
                     end */
                """)).isEqualTo("""
                // What this file is about.

                // Of sellers.
                rule 'says "sold"'
                when
                    Offering( offers in ( PRODUCT, SERVICE ), price == PAID || price == GRATIS, $seller : seller )
                    not Participant( group == $seller, !holdsPower, share > policy.few )
                then
                    supports();
                end // of the first

                rule "second"
                when
                    exists Complete()
                    // before then
                then
                    contests();
                end

                /* the
                     end */
                """);
    }

    @Test
    void comments_within_a_pattern_stay_where_they_are() {
        String text = """
                rule "commented"
                when
                    // why this is asked
                    Offering( offers == PRODUCT, // not a service
                        price == PAID,
                        /* whoever sells */
                        exclusiveRight == YES ) // alone
                then // it
                    supports(); // so
                end
                """;
        String laidOut = format("rules.drl", text);
        assertThat(laidOut).isEqualTo("""
                rule "commented"
                when
                    // why this is asked
                    Offering( offers == PRODUCT, // not a service
                        price == PAID,
                        /* whoever sells */
                        exclusiveRight == YES ) // alone
                then // it
                    supports(); // so
                end
                """);
        assertThat(format("rules.drl", laidOut)).isEqualTo(laidOut);
    }

    @Test
    void breaks_behind_a_comma_stay() {
        assertThat(format("rules.drl", """
                rule "long"
                when Offering(
                  offers in ( PRODUCT,
                  SERVICE ),
                price == PAID )
                then supports(); end
                """)).isEqualTo("""
                rule "long"
                when
                    Offering( offers in ( PRODUCT,
                            SERVICE ),
                        price == PAID )
                then
                    supports();
                end
                """);
    }

    @Test
    void verdict_rules_keep_their_space_in_parentheses() {
        assertThat(format("caps.drl", "rule \"a\" when Tally(scope==INDICATORS) then atMost(DIAGONAL); end"))
                .contains("    atMost( DIAGONAL );\n");
    }

    @Test
    void of_yaml_only_what_says_nothing_goes() {
        assertThat(format("policy.yaml", "a: 1   \r\n# note \r\nb: >-\r\n  x\r\n\r\n\r\n"))
                .isEqualTo("a: 1\n# note\nb: >-\n  x\n");
        String text = "a: |\n  blanks count here  \n  x\n";
        assertThat(format("policy.yaml", text)).isEqualTo(text);
    }

    @Test
    void what_cannot_be_read_stays_and_is_told() {
        Problems problems = new Problems();
        String text = "rule \"a\" when Offering( then supports(); end";
        assertThat(FileFormat.of(new SourceFile("rules.drl", text), problems)).isEqualTo(text);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Property(tries = 500)
    void what_is_laid_out_stays_as_it_is(@ForAll Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(RandomRules.rule(random, "r" + i));
        }
        String scattered = scattered(text.toString(), random);
        Problems problems = new Problems();
        String laidOut = FileFormat.of(new SourceFile("rules.drl", scattered), problems);
        if (problems.isEmpty()) {
            assertThat(format("rules.drl", laidOut)).isEqualTo(laidOut);
        }
    }

    /** Comments, blanks and line ends by chance where blanks stood. */
    private static String scattered(String text, Random random) {
        List<String> between = List.of(
                " ",
                " ",
                " ",
                "\n",
                "\n\n\n",
                "\t",
                " // a comment\n",
                "\n// a line\n",
                "\n\n// one\n\n// two\n",
                " /* in */ ",
                "\n/* over\n   lines */\n");
        StringBuilder scattered = new StringBuilder();
        boolean isInText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isInText ^= c == '"';
            scattered.append((c == ' ' || c == '\n') && !isInText ? Generated.any(between, random) : c);
        }
        return scattered.toString();
    }
}
