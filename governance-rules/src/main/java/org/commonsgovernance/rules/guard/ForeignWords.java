package org.commonsgovernance.rules.guard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What DRL has and rules here do not, with what to do instead. */
final class ForeignWords {
    private static final String OWN_PACKAGE = "the library writes it; leave it out";
    static final String NO_CODE = "rules can't run code; what needs computing is a derived fact";
    private static final String NO_ORDER = "rules don't see each other, so they have no order and no switches";

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("package", OWN_PACKAGE),
            Map.entry("import", "all fact types are known; leave it out"),
            Map.entry("unit", OWN_PACKAGE),
            Map.entry("dialect", OWN_PACKAGE),
            Map.entry("global", NO_CODE),
            Map.entry("function", NO_CODE),
            Map.entry("declare", NO_CODE),
            Map.entry("query", NO_CODE),
            Map.entry("template", NO_CODE),
            Map.entry("eval", NO_CODE),
            Map.entry("new", NO_CODE),
            Map.entry("from", NO_CODE),
            Map.entry("accumulate", NO_CODE),
            Map.entry("acc", NO_CODE),
            Map.entry("groupby", NO_CODE),
            Map.entry("collect", NO_CODE),
            Map.entry("forall", "write what must not be there with \"not\", beside a Complete fact"),
            Map.entry(
                    "or",
                    "for several values of one property write in ( A, B ), between conditions of one pattern"
                            + " ||, and for all else one rule for each"),
            Map.entry("and", "between patterns leave it out, between conditions write a comma"),
            Map.entry("extends", "rules don't see each other; repeat the patterns"),
            Map.entry("attributes", NO_ORDER),
            Map.entry("salience", NO_ORDER),
            Map.entry("enabled", NO_ORDER),
            Map.entry("no", NO_ORDER),
            Map.entry("lock", NO_ORDER),
            Map.entry("auto", NO_ORDER),
            Map.entry("agenda", NO_ORDER),
            Map.entry("activation", NO_ORDER),
            Map.entry("ruleflow", NO_ORDER),
            Map.entry("duration", NO_ORDER),
            Map.entry("timer", NO_ORDER),
            Map.entry("calendars", NO_ORDER),
            Map.entry("refract", NO_ORDER),
            Map.entry("direct", NO_ORDER),
            Map.entry("date", "facts are chosen by date before rules run; leave it out"));

    private ForeignWords() {}

    /** Why a word is none of the rule language, as a sentence; null where it may be one. */
    static @Nullable String why(String word) {
        String why = WHY.get(word);
        return why == null ? null : of(word, why);
    }

    /** The same of a word that stands for a program wherever it stands. */
    static String code(String word) {
        return of(word, NO_CODE);
    }

    private static String of(String word, String why) {
        return "\"" + word + "\" is not part of the rule language: " + why;
    }
}
