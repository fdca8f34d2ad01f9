package org.commonsgovernance.collect.tables;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.rules.license.SpdxExpression;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.jspecify.annotations.Nullable;

/** The facts in one Security Insights file. */
final class InsightsFacts {
    private static final Set<String> FORGES =
            Set.of("github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "sourceforge.net", "gitee.com");

    private static final Set<String> ALIVE = Set.of("active", "wip", "concept");

    private final SourceFile file;
    private final String locator;
    private final OrganizationNames names;
    private final Function<List<String>, String> pseudonym;
    private final Found found;

    /** What the file says it describes, which in a copy is another repository. */
    private @Nullable String describes;

    InsightsFacts(
            SourceFile file,
            String locator,
            OrganizationNames names,
            Function<List<String>, String> pseudonym,
            Found found) {
        this.file = file;
        this.locator = locator;
        this.names = names;
        this.pseudonym = pseudonym;
        this.found = found;
    }

    void first(Node root) {
        describes = InsightsText.at(root, "header", "project-url");
        InsightsPeople people = people(null);
        people.accounts(
                InsightsText.items(root, "project-lifecycle", "core-maintainers"),
                InsightsText.at(root, "header", "project-url"));
        people.addTo(found);
        roadmap(InsightsText.at(root, "project-lifecycle", "roadmap"), "project-lifecycle.roadmap");
        // Version 1 knows one repository only.
        refusal(
                InsightsText.at(root, "contribution-policy", "accepts-pull-requests"),
                InsightsText.at(root, "project-lifecycle", "status"),
                true,
                "contribution-policy.accepts-pull-requests");
        open(InsightsText.at(root, "contribution-policy", "contributing-policy"), "what contributors sign or affirm");
        String license = InsightsText.at(root, "header", "license");
        open(license, "under which licence the product is given");
    }

    void second(Node root) {
        describes = InsightsText.at(root, "repository", "url");
        InsightsPeople people = people(InsightsText.at(root, "header", "last-updated"));
        people.team(InsightsText.items(root, "repository", "core-team"));
        people.others(InsightsText.items(root, "project", "administrators"));
        people.addTo(found);
        license(InsightsText.at(root, "repository", "license", "expression"), null, "repository.license");
        String releases = InsightsText.at(root, "repository", "release", "license", "expression");
        if (releases != null && !releases.equals(InsightsText.at(root, "repository", "license", "expression"))) {
            license(releases, "releases", "repository.release.license");
        }
        steward(InsightsText.at(root, "project", "steward", "uri"));
        roadmap(InsightsText.at(root, "project", "roadmap"), "project.roadmap");
        List<Node> repositories = InsightsText.items(root, "project", "repositories");
        if (repositories.size() > 1) {
            found.remark(file.name() + " lists " + repositories.size()
                    + " repositories of the project; which of them make up the product it does not say");
        }
        refusal(
                InsightsText.at(root, "repository", "accepts-change-request"),
                InsightsText.at(root, "repository", "status"),
                repositories.size() == 1,
                "repository.accepts-change-request");
        open(InsightsText.at(root, "repository", "documentation", "governance"), "who decides, and how");
        open(InsightsText.at(root, "repository", "documentation", "review-policy"), "who reviews the work");
        open(
                InsightsText.at(root, "repository", "documentation", "contributing-guide"),
                "what contributors sign or affirm");
    }

    private InsightsPeople people(@Nullable String updated) {
        return new InsightsPeople(file, this::source, names, pseudonym, updated);
    }

    private Source source(String key) {
        Source plain = Source.claimedBySelf(locator + ", " + key);
        return new Source(
                plain.locator(),
                plain.basis(),
                plain.speaker(),
                null,
                null,
                describes == null ? null : "of " + describes,
                List.of());
    }

    private void license(@Nullable String expression, @Nullable String part, String key) {
        if (expression == null) {
            return;
        }
        String read = LicenseNames.id(expression) == null ? expression : String.valueOf(LicenseNames.id(expression));
        try {
            SpdxExpression.check(read);
        } catch (IllegalArgumentException e) {
            found.unknown("under which licence the product is given", "the licence files in the repository");
            found.remark(file.name() + ", " + key + ": no SPDX expression: " + e.getMessage());
            return;
        }
        if (read.equals("NOASSERTION") || read.equals("NONE")) {
            found.unknown("under which licence the product is given", "the licence files in the repository");
            return;
        }
        found.add(new LicenseGrant(
                "grant:security-insights" + (part == null ? "" : ":" + part),
                source(key),
                null,
                read,
                LicenseGrant.Covers.PRODUCT,
                part,
                null,
                null));
    }

    private void steward(@Nullable String uri) {
        String host = uri == null || InsightsText.isPlaceholder(uri) ? null : InsightsText.host(uri);
        if (host == null) {
            return;
        }
        if (FORGES.contains(host)) {
            found.remark(file.name() + ", project.steward: " + uri + " names no organisation by its own address");
            found.unknown("who looks after the project", "the steward that " + uri + " describes");
            return;
        }
        String known = knownBy(host);
        if (known != null) {
            found.add(stewardship(known));
            return;
        }
        Employer steward = names.of(host);
        String id = steward.id();
        String name = steward.name();
        if (id == null || name == null) {
            return;
        }
        found.add(new Organization(id, source("project.steward"), name, null, null));
        found.add(stewardship(id));
    }

    private Stewardship stewardship(String id) {
        return new Stewardship(
                "stewardship:security-insights:" + id, source("project.steward"), null, id, Stewardship.Matter.PROJECT);
    }

    /** A steward that was found already, whose initials its address is made of; null if there is none. */
    private @Nullable String knownBy(String host) {
        String[] labels = host.split("\\.", -1);
        String label = labels.length < 2 ? host : labels[labels.length - 2];
        Set<String> stewards = new TreeSet<>();
        found.facts().stream()
                .filter(Stewardship.class::isInstance)
                .forEach(one -> stewards.add(((Stewardship) one).organization()));
        return found.facts().stream()
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .filter(one ->
                        stewards.contains(one.id()) && initials(one.name()).equals(label))
                .map(Organization::id)
                .findFirst()
                .orElse(null);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }

    private void roadmap(@Nullable String url, String key) {
        if (url != null && InsightsText.host(url) != null && !InsightsText.isPlaceholder(url)) {
            found.add(new Disclosure(
                    "disclosure:security-insights:roadmap",
                    source(key),
                    null,
                    Disclosure.Subject.ROADMAP,
                    Disclosure.Audience.PUBLIC,
                    null,
                    null));
        }
    }

    private void refusal(@Nullable String accepts, @Nullable String status, boolean isOnly, String key) {
        if (accepts == null || !accepts.toLowerCase(Locale.ROOT).equals("false")) {
            return;
        }
        if (!isOnly || status == null || !ALIVE.contains(status.toLowerCase(Locale.ROOT))) {
            found.remark(file.name() + ", " + key
                    + ": no change requests are taken here; others of its repositories may, or work has ended");
            found.unknown("whether outsiders may contribute", "the contributing guide");
            return;
        }
        found.add(new AccessRule(
                "access:security-insights:contribute",
                source(key),
                null,
                AccessRule.Action.CONTRIBUTE,
                AccessRule.Requirement.REFUSED,
                null));
    }

    private void open(@Nullable String url, String what) {
        if (url != null && InsightsText.host(url) != null && !InsightsText.isPlaceholder(url)) {
            found.unknown(what, url);
        }
    }
}
