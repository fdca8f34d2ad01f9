package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A licence that reserves something and is not in the SPDX list, known by phrases of its text. A mere mention has its
 * name only.
 *
 * @param id its id, {@code LicenseRef-...}
 * @param title how the text is headed
 * @param phrases what stands further down, in this order
 */
record KnownText(String id, Words title, List<Words> phrases) {
    private static final List<KnownText> ALL = List.of(
            of(
                    "LicenseRef-RSALv2",
                    "redis source available license 2.0",
                    "license to use copy distribute make available and prepare derivative works",
                    "functionality of the software available to third parties"),
            of(
                    "LicenseRef-Commons-Clause-1.0",
                    "commons clause license condition v1.0",
                    "does not grant to you the right to sell the software"),
            of(
                    "LicenseRef-Confluent-Community-1.0",
                    "confluent community license agreement",
                    "excluded purpose means making available any software-as-a-service"));

    /** Where a known text begins, and where its last phrase ends, in words. */
    record Place(String id, int from, int to) {}

    private static KnownText of(String id, String title, String... phrases) {
        return new KnownText(
                id, Words.of(title), Arrays.stream(phrases).map(Words::of).toList());
    }

    /** The known texts in a text. */
    static List<Place> in(Words words) {
        List<Place> places = new ArrayList<>();
        for (KnownText known : ALL) {
            int from = words.find(known.title, 0);
            int to = from < 0 ? -1 : from + known.title.size();
            for (Words phrase : known.phrases) {
                int at = to < 0 ? -1 : words.find(phrase, to);
                to = at < 0 ? -1 : at + phrase.size();
            }
            if (to >= 0) {
                places.add(new Place(known.id, from, to));
            }
        }
        return places;
    }
}
