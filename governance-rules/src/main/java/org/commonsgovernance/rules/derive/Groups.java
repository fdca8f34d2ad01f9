package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.api.model.given.ControlKnown;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.facts.BestSourced;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that act as one on the judged day. Whoever alone controls another heads its group; an organisation that
 * several unrelated ones control stands alone, because none of them decides what it does. A person and the firm they
 * control are one group, headed by the firm.
 */
public final class Groups {
    private final Map<String, String> heads;
    private final Map<String, Organization> organizations;
    private final Map<String, List<Organization>> members = new HashMap<>();
    private final Map<String, List<Fact>> reasons;

    /** For each organisation, who owns it in the end; itself left out. */
    private final Map<String, String> owners;

    /** For each organisation whose controllers are all listed, the fact that says so. */
    private final Map<String, Fact> known;

    private final @Nullable Complete controlIsComplete;

    private Groups(
            Map<String, String> heads,
            Map<String, Organization> organizations,
            Map<String, List<Fact>> reasons,
            Map<String, String> owners,
            Map<String, Fact> known,
            @Nullable Complete controlIsComplete) {
        this.heads = heads;
        this.organizations = organizations;
        this.reasons = reasons;
        this.owners = owners;
        this.known = known;
        this.controlIsComplete = controlIsComplete;
        organizations
                .values()
                .forEach(one -> members.computeIfAbsent(head(one.id()), id -> new ArrayList<>(1))
                        .add(one));
    }

    static Groups of(Situation situation) {
        Map<String, Organization> organizations = new TreeMap<>();
        situation.facts(Organization.class).forEach(one -> organizations.put(one.id(), one));
        List<Control> links = situation.facts(Control.class);
        Map<String, String> parents = close(links);
        Map<String, String> heads = new HashMap<>();
        organizations.keySet().forEach(id -> heads.put(id, top(parents, id)));
        parents.keySet().forEach(id -> heads.put(id, top(parents, id)));
        replacePersons(heads, organizations, links);
        Map<String, List<Fact>> reasons = new HashMap<>();
        organizations.forEach((id, one) -> reasons.computeIfAbsent(heads.get(id), head -> new ArrayList<>())
                .add(one));
        for (Control link : links) {
            String head = heads.get(link.controlled());
            if (head != null && head.equals(heads.get(link.controller()))) {
                reasons.computeIfAbsent(head, id -> new ArrayList<>()).add(link);
            }
        }
        Map<String, Fact> known = new HashMap<>();
        situation.facts(ControlKnown.class).forEach(one -> known.merge(one.organization(), one, BestSourced::of));
        return new Groups(
                heads,
                organizations,
                reasons,
                owners(organizations, links),
                known,
                situation.complete(FactKind.CONTROL).orElse(null));
    }

    /** For each organisation, the one above it: repeated until nothing changes, because control may run in long chains. */
    private static Map<String, String> close(List<Control> links) {
        Map<String, Set<String>> controllers = new TreeMap<>();
        for (Control link : links) {
            controllers
                    .computeIfAbsent(link.controlled(), id -> new TreeSet<>())
                    .add(link.controller());
        }
        Map<String, String> parents = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Set<String>> entry : controllers.entrySet()) {
                String own = top(parents, entry.getKey());
                Set<String> above = new TreeSet<>();
                entry.getValue().forEach(id -> above.add(top(parents, id)));
                above.remove(own);
                if (above.size() == 1) {
                    parents.put(own, above.iterator().next());
                    changed = true;
                }
            }
        }
        return parents;
    }

    /** Who owns each organisation in the end. A person who owns a firm is its owner, not where its surplus ends. */
    private static Map<String, String> owners(Map<String, Organization> organizations, List<Control> links) {
        List<Control> ownership = links.stream()
                .filter(link ->
                        link.means() == Control.Means.OWNERSHIP && !isPerson(organizations.get(link.controller())))
                .toList();
        Map<String, String> parents = close(ownership);
        Map<String, String> owners = new HashMap<>();
        parents.keySet().forEach(id -> owners.put(id, top(parents, id)));
        return owners;
    }

    private static String top(Map<String, String> parents, String id) {
        String top = id;
        for (String above = parents.get(top); above != null; above = parents.get(top)) {
            top = above;
        }
        return top;
    }

    private static void replacePersons(
            Map<String, String> heads, Map<String, Organization> organizations, List<Control> links) {
        Map<String, String> firms = new HashMap<>();
        links.stream()
                .filter(link -> isPerson(organizations.get(link.controller()))
                        && organizations.containsKey(link.controlled())
                        && !isPerson(organizations.get(link.controlled())))
                .filter(link -> link.controller().equals(heads.get(link.controller()))
                        && link.controller().equals(heads.get(link.controlled())))
                .sorted(Comparator.comparing((Control link) -> !isFirm(organizations.get(link.controlled())))
                        .thenComparing(Control::controlled))
                .forEach(link -> firms.putIfAbsent(link.controller(), link.controlled()));
        heads.replaceAll((id, head) -> firms.getOrDefault(head, head));
    }

    private static boolean isFirm(@Nullable Organization organization) {
        return organization != null && paysOwners(organization) == Answer.YES;
    }

    private static boolean isPerson(@Nullable Organization organization) {
        return organization != null && organization.legalForm() == Organization.LegalForm.PERSON;
    }

    /** The id of the group's head; the id itself for an organisation that is not listed. */
    public String head(String organization) {
        return heads.getOrDefault(organization, organization);
    }

    /** Whether the same organisations act as one, and as much of that is known. */
    boolean areDrawnAs(Groups other) {
        return heads.equals(other.heads)
                && known.keySet().equals(other.known.keySet())
                && (controlIsComplete == null) == (other.controlIsComplete == null);
    }

    /** The heads of all listed groups, sorted. */
    Set<String> all() {
        return new TreeSet<>(heads.values());
    }

    /** The organisations of a group and the links that join them. */
    List<Fact> reasons(String head) {
        return reasons.getOrDefault(head, List.of());
    }

    /** Whether no link of control over the group is missing, so that it is not part of another. */
    boolean isKnown(String head) {
        return controlIsComplete != null || known.containsKey(head);
    }

    /** The facts that say so, for those of the groups of which it is known. */
    List<Fact> knowledge(Collection<String> groups) {
        if (controlIsComplete != null) {
            return List.of(controlIsComplete);
        }
        return groups.stream().sorted().map(known::get).filter(Objects::nonNull).toList();
    }

    /** All that says how these groups are drawn: {@link #reasons} and {@link #knowledge} of each. */
    Inputs inputs(Collection<String> groups) {
        Inputs inputs = new Inputs();
        groups.forEach(group -> inputs.addAll(reasons(group)));
        return inputs.addAll(knowledge(groups));
    }

    /**
     * Whether a surplus of the group goes to owners in the end. It follows ownership alone: whoever only appoints those
     * who decide gets none of it.
     */
    Answer forProfit(String head) {
        return anyMember(head, Groups::paysOwners);
    }

    /** What the group's head is; null where no source says. */
    Organization.@Nullable LegalForm legalForm(String head) {
        Organization organization = organizations.get(head);
        return organization == null ? null : organization.legalForm();
    }

    /** Whether a surplus of the group goes to members in the end. */
    Answer cooperative(String head) {
        return anyMember(head, Groups::paysMembers);
    }

    private Answer anyMember(String head, Function<Organization, Answer> pays) {
        Answer answer = Answer.NO;
        List<Organization> own = members.getOrDefault(head, List.of());
        for (Organization member : own) {
            Answer one = pays.apply(organizations.getOrDefault(owners.getOrDefault(member.id(), member.id()), member));
            if (one == Answer.YES) {
                return one;
            }
            answer = one == Answer.UNKNOWN ? one : answer;
        }
        // Whose controllers are not known may be anybody's, a firm's too.
        return !own.isEmpty() && isKnown(head) ? answer : Answer.UNKNOWN;
    }

    private static Answer paysOwners(Organization organization) {
        if (organization.surplus() != null) {
            return Answer.of(organization.surplus() == Organization.Surplus.TO_OWNERS);
        }
        if (organization.legalForm() == null) {
            return Answer.UNKNOWN;
        }
        return switch (organization.legalForm()) {
            case COMPANY, BENEFIT_COMPANY -> Answer.YES;
            case COOPERATIVE, CHARITY, FOUNDATION, TRADE_ASSOCIATION, PUBLIC_BODY, COMMUNITY, PERSON -> Answer.NO;
        };
    }

    private static Answer paysMembers(Organization organization) {
        if (organization.surplus() != null) {
            return Answer.of(organization.surplus() == Organization.Surplus.TO_MEMBERS);
        }
        return organization.legalForm() == null
                ? Answer.UNKNOWN
                : Answer.of(organization.legalForm() == Organization.LegalForm.COOPERATIVE);
    }
}
