package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows people again by any of the ways in which lists write them. Not safe to share between threads. */
final class Persons {
    private final RolesCollector.People people;
    private final Map<String, String> known = new HashMap<>();

    Persons(RolesCollector.People people) {
        this.people = people;
    }

    /** The pseudonym of somebody listed. */
    String of(Listed one) {
        List<String> spellings = new ArrayList<>();
        if (one.handle() != null) {
            spellings.add("@" + one.handle());
        }
        if (one.mail() != null) {
            spellings.add(one.mail());
        }
        if (one.name() != null) {
            spellings.add(one.name());
        }
        String pseudonym = null;
        for (String spelling : spellings) {
            pseudonym =
                    pseudonym == null && isTelling(spelling) ? known.get(spelling.toLowerCase(Locale.ROOT)) : pseudonym;
        }
        if (pseudonym == null) {
            pseudonym = people.pseudonym(spellings);
        } else if (spellings.size() > 1) {
            people.alsoKnownAs(pseudonym, spellings);
        }
        for (String spelling : spellings) {
            if (isTelling(spelling)) {
                known.putIfAbsent(spelling.toLowerCase(Locale.ROOT), pseudonym);
            }
        }
        return pseudonym;
    }

    /** The pseudonym behind a handle or an address. */
    String of(String handleOrMail) {
        boolean isMail = handleOrMail.indexOf('@') > 0;
        return of(new Listed(
                isMail ? null : handleOrMail,
                isMail ? handleOrMail : null,
                null,
                null,
                Listed.Form.FIELD,
                false,
                null,
                Section.MAINTAINERS));
    }

    /** A first name alone is borne by many. */
    private static boolean isTelling(String spelling) {
        return spelling.indexOf('@') >= 0 || spelling.indexOf(' ') > 0;
    }
}
