package org.commonsgovernance.collect.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.jspecify.annotations.Nullable;

/** The people that a Security Insights file names, under pseudonyms, and for whom it says they act. */
final class InsightsPeople {
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)(?:@|github:|gitlab:|https?://(?:www\\.)?(?:github|gitlab)\\.com/@?)(?<name>[\\w-]{1,39})/?");
    private static final String BODY = "security-insights:core-team";

    private final SourceFile file;
    private final Function<String, Source> sources;
    private final OrganizationNames names;
    private final Function<List<String>, String> pseudonym;
    private final @Nullable LocalDate since;

    /** What is said of each person of the team, and of the others; unknown where two things are. */
    private final Map<String, Employer> team = new LinkedHashMap<>();

    private final Map<String, Employer> others = new LinkedHashMap<>();
    private String key = "repository.core-team";
    private final List<String> lists = new ArrayList<>();
    private int passedOver;

    InsightsPeople(
            SourceFile file,
            Function<String, Source> sources,
            OrganizationNames names,
            Function<List<String>, String> pseudonym,
            @Nullable String updated) {
        this.file = file;
        this.sources = sources;
        this.names = names;
        this.pseudonym = pseudonym;
        this.since = day(updated);
    }

    /** Takes the core team of version 2. */
    void team(List<Node> contacts) {
        contacts.forEach(contact -> contact(contact, team));
    }

    /** Takes people who are in no body. */
    void others(List<Node> contacts) {
        contacts.forEach(contact -> contact(contact, others));
    }

    /** Takes the core maintainers of version 1: accounts and addresses, of which those of a project are none. */
    void accounts(List<Node> items, @Nullable String projectUrl) {
        key = "project-lifecycle.core-maintainers";
        for (Node item : items) {
            String account =
                    item instanceof Node.Scalar scalar ? account(scalar.text().strip(), projectUrl) : null;
            if (account == null) {
                passedOver++;
                if (item instanceof Node.Scalar scalar && InsightsText.host(scalar.text()) != null) {
                    lists.add(scalar.text().strip());
                }
            } else {
                team.putIfAbsent(pseudonym.apply(List.of(handle(account))), Employer.UNKNOWN);
            }
        }
    }

    private void contact(Node contact, Map<String, Employer> to) {
        String name = InsightsText.at(contact, "name");
        String mail = InsightsText.at(contact, "email");
        String social = InsightsText.at(contact, "social");
        List<String> person = Stream.of(mail, social == null ? null : handle(social), name)
                .filter(Objects::nonNull)
                .toList();
        boolean isSample =
                (mail != null && InsightsText.isPlaceholder("https://" + mail.substring(mail.indexOf('@') + 1)))
                        || (social != null && InsightsText.isPlaceholder(social));
        if (person.isEmpty() || isSample || (name != null && InsightsText.isTeam(name))) {
            passedOver++;
            return;
        }
        String written = InsightsText.at(contact, "affiliation");
        Employer employer = Employer.UNKNOWN;
        if (written != null && InsightsText.isOneName(written)) {
            employer = names.of(written);
        }
        to.merge(pseudonym.apply(person), employer, InsightsPeople::both);
    }

    private static Employer both(Employer one, Employer other) {
        if (!one.isKnown()) {
            return other;
        }
        boolean isSame = !other.isKnown()
                || (one.kind() == other.kind() && String.valueOf(one.id()).equals(other.id()));
        return isSame || one.equals(other) ? one : Employer.UNKNOWN;
    }

    /** An account at one of the usual forges, however it is written, with @ before it; others as they are. */
    private static String handle(String written) {
        Matcher account = ACCOUNT.matcher(written);
        return account.matches() ? "@" + account.group("name").toLowerCase(Locale.ROOT) : written;
    }

    /** The account or address of a person; null where it is a project's, a file's or nobody's. */
    private static @Nullable String account(String written, @Nullable String projectUrl) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("github:") || lower.startsWith("gitlab:") || lower.startsWith("@")) {
            return isOwner(lower.substring(lower.indexOf(lower.startsWith("@") ? '@' : ':') + 1), projectUrl)
                    ? null
                    : written;
        }
        int at = written.indexOf('@');
        if (at > 0 && !written.contains("/") && !written.contains(" ")) {
            String local = lower.substring(0, at);
            boolean isSample = InsightsText.isPlaceholder("https://" + lower.substring(at + 1));
            return isSample || InsightsText.isTeam(local) || lower.contains("@lists.") ? null : written;
        }
        String host = InsightsText.host(written);
        if (host == null || !(host.equals("github.com") || host.equals("gitlab.com"))) {
            return null;
        }
        String path = lower.substring(lower.indexOf(host) + host.length());
        String user = path.startsWith("/") ? path.substring(1) : path;
        user = user.endsWith("/") ? user.substring(0, user.length() - 1) : user;
        return user.isEmpty() || user.contains("/") || user.contains(".") || isOwner(user, projectUrl) ? null : written;
    }

    /** Whether an account is the one that the project lies in. */
    private static boolean isOwner(String user, @Nullable String projectUrl) {
        return projectUrl != null && projectUrl.toLowerCase(Locale.ROOT).contains("/" + user + "/");
    }

    void addTo(Found found) {
        lists.stream()
                .filter(url -> !InsightsText.isPlaceholder(url))
                .forEach(url -> found.unknown("who the maintainers are", url));
        if (passedOver > 0) {
            found.remark(file.name() + ": " + passedOver
                    + " of the people it lists are teams, files or samples, and are passed over");
        }
        Map<String, Employer> all = new LinkedHashMap<>(team);
        others.forEach((id, employer) -> all.merge(id, employer, InsightsPeople::both));
        Organizations organizations = new Organizations();
        Source source = sources.apply(key);
        Source ofOthers = sources.apply("project.administrators");
        team.values().forEach(employer -> organizations.add(employer, source));
        others.values().forEach(employer -> organizations.add(employer, ofOthers));
        found.addAll(organizations.list());
        all.forEach((id, employer) -> {
            Employer inTeam = team.get(id);
            boolean isOfTeam = inTeam != null && (inTeam.isKnown() || !employer.isKnown());
            found.add(new Contributor(id, inTeam == null ? ofOthers : source, null, false));
            affiliation(found, id, employer, isOfTeam ? source : ofOthers);
        });
        String same = team.isEmpty() ? null : sameBody(found);
        if (same != null) {
            found.remark(file.name() + ": its core team is the body \"" + same + "\", which stands there already");
        }
        if (team.isEmpty() || same != null) {
            return;
        }
        found.add(new GovernanceBody(BODY, source, null, "core team", null, null));
        team.forEach((id, employer) -> found.add(new Seat(
                "seat:" + BODY + ":" + id,
                source,
                null,
                BODY,
                id,
                employer.id(),
                employer.kind() == Employer.Kind.INDEPENDENT,
                null,
                false)));
    }

    /** A body that was found already and has mostly the same members: that of the project's own list. */
    private @Nullable String sameBody(Found found) {
        Map<String, Set<String>> holders = new TreeMap<>();
        for (Fact fact : found.facts()) {
            if (fact instanceof Seat seat && seat.holder() != null) {
                holders.computeIfAbsent(seat.body(), id -> new TreeSet<>()).add(seat.holder());
            }
        }
        for (Map.Entry<String, Set<String>> body : holders.entrySet()) {
            long shared =
                    team.keySet().stream().filter(body.getValue()::contains).count();
            if (2 * shared > Math.max(team.size(), body.getValue().size())) {
                return body.getKey();
            }
        }
        return null;
    }

    private void affiliation(Found found, String id, Employer employer, Source source) {
        boolean isIndependent = employer.kind() == Employer.Kind.INDEPENDENT;
        if (since != null && (isIndependent || employer.id() != null)) {
            found.add(new Affiliation(
                    "affiliation:security-insights:" + id,
                    source,
                    Period.since(since),
                    id,
                    employer.id(),
                    isIndependent,
                    Answer.UNKNOWN));
        }
    }

    private static @Nullable LocalDate day(@Nullable String updated) {
        try {
            return updated == null ? null : LocalDate.parse(updated.length() > 10 ? updated.substring(0, 10) : updated);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
