package org.commonsgovernance.collect.git;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.AffiliationBuilder;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.problem.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Makes contributions of commits: one row for the author and one for each co-author, reviewers beside them. What it keeps
 * grows with people, not with commits. Merges are left out before; work that was turned down is in no history, so that
 * rows don't say whether an outsider did them: all would look accepted.
 */
public final class GitContributions implements Consumer<Commit> {
    private static final int SHOWN_OF_ID = 12;

    /** Somebody of the history. */
    private static final class Person {
        private final String id;
        private final String name;
        private final boolean isBot;
        private boolean isOnlyIndependent = true;
        private boolean isIndependent;
        private @Nullable LocalDate last;

        Person(String id, String name, boolean isBot) {
            this.id = id;
            this.name = name;
            this.isBot = isBot;
        }
    }

    private final Source source;
    private final @Nullable LocalDate since;
    private final @Nullable LocalDate until;
    private final Mailmap mailmap;
    private final Bots bots;
    private final ActsFor actsFor;
    private final Consumer<Contribution> each;
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Map<Ident, Person> byIdent = new HashMap<>();
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Organization> organizations = new TreeMap<>();
    private final Map<String, LocalDate> lastFor = new TreeMap<>();
    private final Map<LocalDate, PartialDate> days = new HashMap<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private long commits;
    private long signedOff;

    /**
     * @param source of every row
     * @param since the first day that counts; null for all
     * @param until the last day that counts; null for all
     * @param each takes the rows, later ones first
     */
    public GitContributions(
            Source source,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Mailmap mailmap,
            Bots bots,
            ActsFor actsFor,
            Consumer<Contribution> each) {
        this.source = source;
        this.since = since;
        this.until = until;
        this.mailmap = mailmap;
        this.bots = bots;
        this.actsFor = actsFor;
        this.each = each;
    }

    /** Whether a commit is of the time that counts. */
    public boolean counts(Commit commit) {
        LocalDate day = commit.authored();
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    @Override
    public void accept(Commit commit) {
        if (!counts(commit)) {
            return;
        }
        LocalDate day = commit.authored();
        commits++;
        signedOff += commit.isSignedOff() ? 1 : 0;
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        Person author = person(commit.author());
        List<String> reviewers = ids(commit.reviewers());
        String id = commit.id().substring(0, SHOWN_OF_ID);
        row(id, author, commit.author(), commit, reviewers);
        if (commit.coAuthors().isEmpty()) {
            return;
        }
        Set<Person> counted = new HashSet<>(List.of(author));
        for (Ident coAuthor : commit.coAuthors()) {
            Person one = person(coAuthor);
            if (counted.add(one)) {
                row(id + "+" + counted.size(), one, coAuthor, commit, reviewers);
            }
        }
    }

    private void row(String id, Person person, Ident written, Commit commit, List<String> reviewers) {
        LocalDate day = commit.authored();
        ActsFor.Known known = person.isBot ? null : actsFor.of(written.mail(), day);
        if (person.last == null || day.isAfter(person.last)) {
            person.last = day;
        }
        Organization organization = known == null ? null : known.organization();
        if (organization != null) {
            organizations.putIfAbsent(organization.id(), organization);
            lastFor.merge(organization.id(), day, (one, other) -> one.isAfter(other) ? one : other);
        } else if (known == null) {
            person.isOnlyIndependent = false;
        } else {
            person.isIndependent = true;
        }
        each.accept(new Contribution(
                id,
                source,
                person.id,
                organization == null ? null : organization.id(),
                Contribution.Kind.CODE,
                days.computeIfAbsent(day, PartialDate::of),
                1,
                commit.size(),
                null,
                Contribution.Outcome.ACCEPTED,
                reviewers,
                null,
                null));
    }

    private List<String> ids(List<Ident> idents) {
        if (idents.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (Ident ident : idents) {
            ids.add(person(ident).id);
        }
        return ids;
    }

    private Person person(Ident written) {
        Person known = byIdent.get(written);
        if (known == null) {
            Ident canonical = mailmap.canonical(written);
            String id = pseudonyms.of(canonical);
            known = people.computeIfAbsent(
                    id, one -> new Person(one, canonical.name(), bots.contains(canonical) || bots.contains(written)));
            byIdent.put(written, known);
        }
        return known;
    }

    /** The day of the last work of each person, by id; people who only reviewed are left out. */
    Map<String, LocalDate> lastWork() {
        Map<String, LocalDate> days = new TreeMap<>();
        people.values().forEach(one -> {
            if (one.last != null) {
                days.put(one.id, one.last);
            }
        });
        return days;
    }

    /** Every name and address that people used, with their ids. */
    Map<Ident, String> idents() {
        Map<Ident, String> idents = new HashMap<>();
        byIdent.forEach((ident, person) -> idents.put(ident, person.id));
        return idents;
    }

    /** Commits that counted. */
    public long commits() {
        return commits;
    }

    /** Of them, those with a {@code Signed-off-by} trailer. */
    public long signedOff() {
        return signedOff;
    }

    /** The day of the earliest commit that counted; null if none did. */
    public @Nullable LocalDate first() {
        return first;
    }

    /** The day of the latest commit that counted; null if none did. */
    public @Nullable LocalDate last() {
        return last;
    }

    /**
     * Everyone who wrote or reviewed, by id.
     *
     * @param names whether people are named
     */
    public List<Contributor> contributors(boolean names) {
        return people.values().stream()
                .map(one -> new Contributor(
                        one.id, source, names && !one.name.isBlank() ? Printable.of(one.name) : null, one.isBot))
                .toList();
    }

    /** Those that somebody acted for, by id. */
    public List<Organization> organizations() {
        return List.copyOf(organizations.values());
    }

    /** The ids of those for whom somebody worked on a day or later. */
    Set<String> organizationsSince(LocalDate day) {
        Set<String> ids = new TreeSet<>();
        lastFor.forEach((id, last) -> {
            if (!last.isBefore(day)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Who is known to act for nobody, with every address that they used. */
    public List<Affiliation> independents(Source by) {
        return people.values().stream()
                .filter(one -> one.isIndependent && one.isOnlyIndependent)
                .map(one -> AffiliationBuilder.builder()
                        .id("independent:" + one.id)
                        .source(by)
                        .contributor(one.id)
                        .independent(true)
                        .build())
                .toList();
    }
}
