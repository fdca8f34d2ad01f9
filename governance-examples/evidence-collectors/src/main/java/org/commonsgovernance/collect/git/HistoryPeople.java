package org.commonsgovernance.collect.git;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.collect.roles.RolesCollector;
import org.jspecify.annotations.Nullable;

/**
 * People whom files name, found again among those who worked: by address, by a forge's handle in an address that the forge
 * made, by a name that one person alone bears. Whoever is not found has a pseudonym of their own.
 */
final class HistoryPeople implements RolesCollector.People {
    private static final String OF_FORGE = "@users.noreply.github.com";

    /** Of a name that several people bear. */
    private static final String SEVERAL = "";

    private final Map<String, String> byMail = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byHandle = new HashMap<>();
    private final Map<String, LocalDate> lastWork;
    private final LocalDate activeSince;
    private final Mailmap mailmap;
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Set<String> strangers = new TreeSet<>();

    /**
     * Takes what a history says of people.
     *
     * @param today the day on which the files are read: whoever worked in the twelve months before is active
     */
    HistoryPeople(GitContributions work, Mailmap mailmap, LocalDate today) {
        this.lastWork = work.lastWork();
        this.activeSince = today.minusMonths(12);
        this.mailmap = mailmap;
        work.idents().forEach((ident, id) -> {
            byMail.put(ident.mail(), id);
            byName.merge(Mailmap.lower(ident.name()), id, (one, other) -> one.equals(other) ? one : SEVERAL);
            String handle = handle(ident.mail());
            if (handle != null) {
                byHandle.put(handle, id);
            }
        });
    }

    private static @Nullable String handle(String mail) {
        if (!mail.endsWith(OF_FORGE)) {
            return null;
        }
        String local = mail.substring(0, mail.length() - OF_FORGE.length());
        return local.substring(local.indexOf('+') + 1);
    }

    @Override
    public String pseudonym(String spelling) {
        return pseudonym(List.of(spelling));
    }

    @Override
    public String pseudonym(List<String> spellings) {
        for (String spelling : spellings) {
            String known = known(Mailmap.lower(spelling.strip()));
            if (known != null && !known.equals(SEVERAL)) {
                return known;
            }
        }
        String stranger = pseudonyms.of(new Ident(spellings.get(0), ""));
        strangers.add(stranger);
        return stranger;
    }

    private @Nullable String known(String spelling) {
        if (spelling.startsWith("@")) {
            return byHandle.get(spelling.substring(1));
        }
        if (spelling.indexOf('@') > 0) {
            String known = byMail.get(spelling);
            return known != null
                    ? known
                    : byMail.get(mailmap.canonical(new Ident("", spelling)).mail());
        }
        return byName.get(spelling);
    }

    @Override
    public Answer isActive(String pseudonym) {
        LocalDate last = lastWork.get(pseudonym);
        return last == null ? Answer.UNKNOWN : Answer.of(!last.isBefore(activeSince));
    }

    /** Those whom files name and no commit does. */
    List<Contributor> strangers(Source source) {
        List<Contributor> contributors = new ArrayList<>();
        strangers.forEach(id -> contributors.add(new Contributor(id, source, null, false)));
        return contributors;
    }
}
