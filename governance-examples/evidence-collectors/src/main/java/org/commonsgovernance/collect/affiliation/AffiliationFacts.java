package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a book holds on some people. No affiliation of a day means that it is unknown, as where the person's
 * addresses say different things; one without an organisation means independent.
 *
 * @param organizations those that somebody acts for, by id
 * @param contributors the people, by id
 * @param affiliations for whom each acted from when to when, never two at a time
 * @param remarks what stays unknown for being said in two ways
 */
public record AffiliationFacts(
        List<Organization> organizations,
        List<Contributor> contributors,
        List<Affiliation> affiliations,
        List<String> remarks) {

    public AffiliationFacts {
        organizations = List.copyOf(organizations);
        contributors = List.copyOf(contributors);
        affiliations = List.copyOf(affiliations);
        remarks = List.copyOf(remarks);
    }

    /**
     * What the book says of those who write from some addresses.
     *
     * @param mails one person may have several
     * @param pseudonym the id of whoever writes from an address
     * @param asked where it is known from that they contribute, for {@link #contributors()}
     */
    public static AffiliationFacts of(
            AffiliationBook book, Collection<String> mails, Function<String, String> pseudonym, Source asked) {
        Map<String, SortedSet<String>> people = new TreeMap<>();
        for (String mail : mails) {
            people.computeIfAbsent(pseudonym.apply(mail), id -> new TreeSet<>()).add(mail);
        }
        Gathered gathered = new Gathered();
        List<Contributor> contributors = new ArrayList<>();
        people.forEach((id, theirs) -> {
            boolean isAutomated =
                    gathered.person(id, theirs.stream().map(book::address).toList());
            contributors.add(new Contributor(id, asked, null, isAutomated));
        });
        return new AffiliationFacts(
                List.copyOf(gathered.organizations.values()),
                contributors,
                gathered.affiliations,
                gathered.contradicted == 0
                        ? List.of()
                        : List.of("the addresses of " + gathered.contradicted
                                + " people say different things of the same days; these stay unknown"));
    }

    /** Adds the organisations and affiliations, and the remarks. Contributors are added by whoever counts their work. */
    public void addTo(Found found) {
        found.addAll(organizations);
        found.addAll(affiliations);
        remarks.forEach(found::remark);
    }

    private static final class Gathered {
        private final Map<String, Organization> organizations = new TreeMap<>();
        private final List<Affiliation> affiliations = new ArrayList<>();
        private int contradicted;

        /** Whether it is a program. */
        boolean person(String id, List<Address> addresses) {
            SortedSet<LocalDate> changes = new TreeSet<>();
            addresses.forEach(address -> changes.addAll(address.changes()));
            boolean isAutomated = false;
            boolean isContradicted = false;
            Answered held = Answered.NOTHING;
            LocalDate since = null;
            LocalDate until = null;
            for (Address.Span span : Address.Span.cut(changes)) {
                List<Answered> said = said(addresses, span.within());
                isContradicted |= said.size() > 1;
                Answered now = said.size() == 1 ? said.get(0) : Answered.NOTHING;
                isAutomated |= now.employer().kind() == Employer.Kind.AUTOMATED;
                if (!now.employer().isAs(held.employer())) {
                    add(id, held, since, span.from());
                    held = now;
                    since = span.from();
                }
                until = span.until();
            }
            add(id, held, since, until);
            contradicted += isContradicted ? 1 : 0;
            return isAutomated;
        }

        /** What the addresses say of a day, each thing once: those that name the day before those known by domain. */
        private static List<Answered> said(List<Address> addresses, LocalDate day) {
            List<Address> own = addresses.stream().filter(one -> one.isOwn(day)).toList();
            List<Answered> different = new ArrayList<>();
            (own.isEmpty() ? addresses : own)
                    .stream()
                            .map(one -> one.on(day))
                            .filter(one -> one.entry() != null)
                            .sorted(Comparator.comparing(one -> String.valueOf(one.entry())))
                            .forEach(one -> {
                                if (different.stream()
                                        .noneMatch(other -> other.employer().isAs(one.employer()))) {
                                    different.add(one);
                                }
                            });
            return different;
        }

        private void add(String id, Answered held, @Nullable LocalDate from, @Nullable LocalDate until) {
            Employer employer = held.employer();
            Entry entry = held.entry();
            boolean isIndependent = employer.kind() == Employer.Kind.INDEPENDENT;
            if (entry == null || (!isIndependent && employer.kind() != Employer.Kind.ORGANIZATION)) {
                return;
            }
            String organization = employer.id();
            String name = employer.name();
            if (organization != null && name != null) {
                organizations.computeIfAbsent(
                        organization,
                        any -> new Organization(organization, entry.cited(), name, FirmName.form(name), null));
            }
            affiliations.add(new Affiliation(
                    "affiliation:" + id + (from == null ? "" : "@" + from),
                    entry.cited(),
                    period(from, until),
                    id,
                    organization,
                    isIndependent,
                    Answer.UNKNOWN));
        }

        private static @Nullable Period period(@Nullable LocalDate from, @Nullable LocalDate until) {
            return from == null && until == null
                    ? null
                    : new Period(
                            from == null ? null : PartialDate.of(from),
                            until == null ? null : PartialDate.of(until.minusDays(1)));
        }
    }
}
