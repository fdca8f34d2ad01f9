package org.commonsgovernance.collect.git;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.collect.roles.RolesCollector;
import org.jspecify.annotations.Nullable;

/**
 * People whom files name, found again among those who worked: by address, by a forge's handle in an address that the forge
 * made, by a full name that one person alone bears. Whoever is not found has a pseudonym of their own.
 *
 * <p>Many work under several addresses. Nobody counts as idle while one of the identities that a handle, an address or a
 * name may mean has worked lately.
 */
final class HistoryPeople implements RolesCollector.People {
    private static final String OF_FORGE = "@users.noreply.github.com";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Of whom somebody listed may be one. */
    private static final class Meant {
        /** Those who are meant, and whoever bears their full name. */
        private final Set<String> likely = new TreeSet<>();
        /** Those who are called nearly so. */
        private final Set<String> perhaps = new TreeSet<>();

        private boolean isFound;
    }

    private final Map<String, String> byMail = new HashMap<>();
    private final Map<String, Set<String>> byHandle = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byFirstAndLast = new HashMap<>();
    private final Map<String, Set<String>> byLocalPart = new HashMap<>();
    private final Map<String, Set<String>> namesOf = new HashMap<>();
    private final Map<String, Meant> meant = new TreeMap<>();
    private final Map<String, LocalDate> lastWork;
    private final LocalDate activeSince;
    private final Mailmap mailmap;
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Set<String> strangers = new TreeSet<>();
    /** Pseudonyms by the handles, addresses and full names under which files have named people so far. */
    private final Map<String, String> earlier = new HashMap<>();

    /**
     * Takes what a history says of people.
     *
     * @param today the day on which the files are read: whoever worked in the twelve months before it, or before the last
     *     work if that is earlier, is active
     */
    HistoryPeople(GitContributions work, Mailmap mailmap, LocalDate today) {
        this.lastWork = work.lastWork();
        LocalDate last = work.last();
        this.activeSince = (last != null && last.isBefore(today) ? last : today).minusMonths(12);
        this.mailmap = mailmap;
        work.idents().forEach((ident, id) -> {
            byMail.put(ident.mail(), id);
            named(ident.name(), id);
            Ident canonical = mailmap.canonical(ident);
            byMail.putIfAbsent(canonical.mail(), id);
            named(canonical.name(), id);
            String handle = handle(ident.mail());
            if (handle != null) {
                add(byHandle, handle, id);
            } else if (ident.mail().indexOf('@') > 0) {
                add(byLocalPart, ident.mail().substring(0, ident.mail().indexOf('@')), id);
            }
        });
    }

    private void named(String written, String id) {
        String name = folded(written);
        if (!name.isEmpty()) {
            add(byName, name, id);
            add(byFirstAndLast, firstAndLast(name), id);
            add(namesOf, id, name);
        }
    }

    private static void add(Map<String, Set<String>> to, String key, String value) {
        to.computeIfAbsent(key, one -> new TreeSet<>()).add(value);
    }

    private static @Nullable String handle(String mail) {
        if (!mail.endsWith(OF_FORGE)) {
            return null;
        }
        String local = mail.substring(0, mail.length() - OF_FORGE.length());
        return local.substring(local.indexOf('+') + 1);
    }

    /** Without case, accents and signs. */
    private static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(Mailmap.lower(plain)).replaceAll(" ").strip();
    }

    private static String firstAndLast(String folded) {
        int first = folded.indexOf(' ');
        return first < 0 ? folded : folded.substring(0, first) + folded.substring(folded.lastIndexOf(' '));
    }

    /** A first name, or a handle, is borne by many; in some scripts a full name is one word. */
    private static boolean isFull(String folded) {
        return folded.indexOf(' ') > 0 || folded.chars().anyMatch(c -> Character.isIdeographic(c));
    }

    @Override
    public String pseudonym(String spelling) {
        return pseudonym(List.of(spelling));
    }

    @Override
    public String pseudonym(List<String> spellings) {
        String pseudonym = spellings.stream()
                .map(spelling -> earlier.get(key(spelling)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> fromHistory(spellings));
        for (String spelling : spellings) {
            if (spelling.indexOf('@') >= 0 || isFull(folded(spelling))) {
                earlier.putIfAbsent(key(spelling), pseudonym);
            }
        }
        alsoKnownAs(pseudonym, spellings);
        return pseudonym;
    }

    private static String key(String spelling) {
        return spelling.indexOf('@') >= 0 ? Mailmap.lower(spelling.strip()) : folded(spelling);
    }

    private String fromHistory(List<String> spellings) {
        Set<String> addressed = new TreeSet<>();
        Set<String> handled = new TreeSet<>();
        Set<String> bearers = new TreeSet<>();
        for (String spelling : spellings) {
            String key = Mailmap.lower(spelling.strip());
            if (key.startsWith("@")) {
                handled.addAll(known(key));
            } else if (key.indexOf('@') > 0) {
                addressed.addAll(known(key));
            } else {
                bearers.addAll(bearers(folded(spelling)));
            }
        }
        Set<String> found = new TreeSet<>(handled);
        if (!addressed.isEmpty()) {
            found.addAll(addressed);
        } else if (!handled.isEmpty()) {
            // The forge's address is often an old one of somebody who works under another.
            handled.forEach(id -> namesOf.getOrDefault(id, Set.of()).forEach(name -> found.addAll(bearers(name))));
        } else if (bearers.size() == 1) {
            found.addAll(bearers);
        }
        String pseudonym = latest(found);
        if (pseudonym == null) {
            pseudonym = pseudonyms.of(new Ident(spellings.get(0), ""));
            strangers.add(pseudonym);
        } else {
            meant(pseudonym).isFound = true;
            meant(pseudonym).likely.addAll(found);
        }
        return pseudonym;
    }

    @Override
    public void alsoKnownAs(String pseudonym, List<String> spellings) {
        Meant all = meant(pseudonym);
        for (String spelling : spellings) {
            String key = Mailmap.lower(spelling.strip());
            if (key.indexOf('@') >= 0) {
                all.likely.addAll(known(key));
            } else {
                all.likely.addAll(bearers(folded(spelling)));
                all.perhaps.addAll(byFirstAndLast.getOrDefault(firstAndLast(folded(spelling)), Set.of()));
            }
            if (key.startsWith("@")) {
                all.perhaps.addAll(byLocalPart.getOrDefault(key.substring(1), Set.of()));
                all.perhaps.addAll(byName.getOrDefault(folded(key), Set.of()));
            }
        }
        for (String one : List.copyOf(all.likely)) {
            for (String name : namesOf.getOrDefault(one, Set.of())) {
                all.likely.addAll(bearers(name));
                all.perhaps.addAll(byFirstAndLast.getOrDefault(firstAndLast(name), Set.of()));
            }
        }
    }

    private Meant meant(String pseudonym) {
        return meant.computeIfAbsent(pseudonym, one -> new Meant());
    }

    /** Who has a handle, with @ before it, or an address. */
    private Set<String> known(String spelling) {
        if (spelling.startsWith("@")) {
            return byHandle.getOrDefault(spelling.substring(1), Set.of());
        }
        String known = byMail.get(spelling);
        known = known != null
                ? known
                : byMail.get(mailmap.canonical(new Ident("", spelling)).mail());
        return known == null ? Set.of() : Set.of(known);
    }

    private Set<String> bearers(String folded) {
        return isFull(folded) ? byName.getOrDefault(folded, Set.of()) : Set.of();
    }

    /** Who of them worked last; null if there is none. */
    private @Nullable String latest(Set<String> ids) {
        String latest = null;
        for (String id : ids) {
            LocalDate one = lastWork.getOrDefault(id, LocalDate.MIN);
            if (latest == null || one.isAfter(lastWork.getOrDefault(latest, LocalDate.MIN))) {
                latest = id;
            }
        }
        return latest;
    }

    /** YES if somebody who bears the name or the handle is; NO only for whoever was found, and is under every name. */
    @Override
    public Answer isActive(String pseudonym) {
        Meant all = meant.get(pseudonym);
        if (all == null) {
            return Answer.UNKNOWN;
        }
        if (all.likely.stream().anyMatch(this::hasWorkedLately)) {
            return Answer.YES;
        }
        boolean isIdle = all.isFound
                && all.likely.stream().allMatch(lastWork::containsKey)
                && all.perhaps.stream().noneMatch(id -> hasWorkedLately(id) || !lastWork.containsKey(id));
        return isIdle ? Answer.NO : Answer.UNKNOWN;
    }

    private boolean hasWorkedLately(String id) {
        LocalDate last = lastWork.get(id);
        return last != null && !last.isBefore(activeSince);
    }

    /** Those whom files name and no commit does. */
    List<Contributor> strangers(Source source) {
        List<Contributor> contributors = new ArrayList<>();
        strangers.forEach(id -> contributors.add(new Contributor(id, source, null, false)));
        return contributors;
    }
}
