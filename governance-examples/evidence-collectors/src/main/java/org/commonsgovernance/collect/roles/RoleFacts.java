package org.commonsgovernance.collect.roles;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.ComponentBuilder;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.GovernanceBodyBuilder;
import org.commonsgovernance.api.model.given.MandateBuilder;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.commonsgovernance.api.model.given.OwnershipBuilder;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;

/** Writes the facts. Not safe to share between threads. */
final class RoleFacts {
    private final Tree tree;
    private final Persons persons;
    private final RolesCollector.People people;
    private final OrganizationNames names;
    private final Found found;
    private final boolean hasProduct;
    private final TreeSet<String> organizations = new TreeSet<>();
    private final TreeSet<String> mandates = new TreeSet<>();
    private final Map<String, Map<String, Listed>> seats = new LinkedHashMap<>();
    private final Map<String, Body> written = new LinkedHashMap<>();

    RoleFacts(Tree tree, Persons persons, RolesCollector.People people, OrganizationNames names, Found found) {
        this.tree = tree;
        this.persons = persons;
        this.people = people;
        this.names = names;
        this.found = found;
        this.hasProduct = Product.isIn(tree.paths());
    }

    Source source(String path) {
        return Source.documentedBySelf(tree.locator(path));
    }

    Period since() {
        return Period.since(tree.day());
    }

    /** Gathers the seats of bodies; they are written when the governance texts are read. */
    void bodies(Collection<Body> bodies) {
        for (Body body : bodies) {
            Map<String, Listed> holders = new TreeMap<>();
            for (Listed one : body.people()) {
                if (!one.former() || one.until() != null) {
                    holders.merge(persons.of(one), one, RoleFacts::better);
                }
            }
            seats.put(body.id(), holders);
            written.put(body.id(), body);
        }
    }

    /** Who is listed as active and as former is active; who is listed with an employer and without has one. */
    private static Listed better(Listed first, Listed second) {
        if (first.former() != second.former()) {
            return first.former() ? second : first;
        }
        return first.employer() == null && second.employer() != null ? second : first;
    }

    /** How many sit in a body now by its list, idle ones too; 0 where that is not whole. */
    int listedSeats(String body) {
        Body of = written.get(body);
        return of != null && of.isWhole() ? sitting(body) : 0;
    }

    private int sitting(String body) {
        return (int) seats.getOrDefault(body, Map.of()).values().stream()
                .filter(seat -> !seat.former())
                .count();
    }

    /**
     * Whether they sit there without taking part. Only of those who merge a history tells: others sit for what leaves no
     * commit, and where no product is, nobody's work is seen.
     */
    private boolean isIdle(Body body, String holder, Listed seat) {
        return hasProduct
                && !seat.former()
                && mandates.contains(mandateId(body, Decision.MERGE))
                && people.isActive(holder) == Answer.NO;
    }

    /**
     * Writes a body with its seats.
     *
     * @param filledBy how all of them came there; null where not told
     * @param active how many seats it has by a text; 0 where none tells
     */
    void body(Body body, Seat.@Nullable FilledBy filledBy, int active) {
        Map<String, Listed> holders = seats.getOrDefault(body.id(), Map.of());
        int listed = listedSeats(body.id());
        Integer size = active > 0 ? Integer.valueOf(Math.max(active, sitting(body.id()))) : listed > 0 ? listed : null;
        Source source = source(body.path());
        found.add(GovernanceBodyBuilder.builder()
                .id(body.id())
                .source(source)
                .period(since())
                .name(body.name())
                .seats(size)
                .build());
        holders.forEach((holder, seat) -> {
            Employer employer = Employers.read(seat.employer(), names);
            if (employer.kind() == Employer.Kind.ORGANIZATION) {
                organization(employer, source);
            }
            found.add(SeatBuilder.builder()
                    .id("seat:" + body.id() + ":" + holder)
                    .source(source)
                    .period(seat.until() == null ? since() : new Period(null, seat.until()))
                    .body(body.id())
                    .holder(holder)
                    .onBehalfOf(employer.id())
                    .independent(employer.kind() == Employer.Kind.INDEPENDENT)
                    .filledBy(seat.former() ? null : filledBy)
                    .inactive(isIdle(body, holder, seat))
                    .build());
        });
        if (holders.isEmpty()) {
            found.unknown("who sits in the body \"" + body.name() + "\"", "a list of its members");
        } else if (size == null) {
            found.unknown("who else belongs to the body \"" + body.name() + "\"", "a list that is complete");
        }
        long idle = holders.entrySet().stream()
                .filter(seat -> isIdle(body, seat.getKey(), seat.getValue()))
                .count();
        if (idle > 0) {
            found.remark(body.name() + ": " + idle + " listed without having taken part lately");
        }
    }

    private void organization(Employer employer, Source source) {
        if (employer.id() != null && employer.name() != null && organizations.add(employer.id())) {
            found.add(OrganizationBuilder.builder()
                    .id(employer.id())
                    .source(source)
                    .name(employer.name())
                    .build());
        }
    }

    /** The body decides what is merged. */
    void merges(Body body) {
        mandate(body, Decision.MERGE, body.path());
    }

    void mandate(Body body, Decision decision, String path) {
        String id = mandateId(body, decision);
        if (mandates.add(id)) {
            found.add(MandateBuilder.builder()
                    .id(id)
                    .source(source(path))
                    .period(since())
                    .body(body.id())
                    .decides(decision)
                    .build());
        }
    }

    private static String mandateId(Body body, Decision decision) {
        return "mandate:" + body.id() + ":" + decision.name().toLowerCase(Locale.ROOT);
    }

    boolean hasMandate(Body body) {
        return mandates.stream().anyMatch(id -> id.startsWith("mandate:" + body.id() + ":"));
    }

    void owned(Map<String, Owned.Folder> folders) {
        folders.forEach((folder, owned) -> {
            String id = "component:" + (folder.isEmpty() ? "." : folder);
            Source source = source(owned.path());
            found.add(ComponentBuilder.builder()
                    .id(id)
                    .source(source)
                    .name(folder.isEmpty() ? folders.size() == 1 ? "the whole repository" : "everything else" : folder)
                    .publicInterface(Answer.UNKNOWN)
                    .build());
            TreeSet<String> owners = new TreeSet<>();
            owned.owners().forEach(one -> owners.add(persons.of(one)));
            for (String owner : owners) {
                found.add(OwnershipBuilder.builder()
                        .id("ownership:" + (folder.isEmpty() ? "." : folder) + ":" + owner)
                        .source(source)
                        .period(since())
                        .component(id)
                        .owner(owner)
                        .build());
            }
        });
    }
}
