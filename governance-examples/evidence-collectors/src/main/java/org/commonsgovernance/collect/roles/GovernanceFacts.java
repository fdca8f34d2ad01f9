package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/** Joins what governance texts lay down with the bodies that lists name. Not safe to share between threads. */
final class GovernanceFacts {
    private final List<Stated> stated = new ArrayList<>();
    private final Set<String> inHeadings = new HashSet<>();
    private final Map<String, Body> bodies;
    private final @Nullable Body merging;
    private final RoleFacts facts;
    private final Found found;

    private GovernanceFacts(Map<String, Body> bodies, @Nullable Body merging, RoleFacts facts, Found found) {
        this.bodies = new LinkedHashMap<>(bodies);
        this.merging = merging;
        this.facts = facts;
        this.found = found;
    }

    /**
     * Adds what texts lay down.
     *
     * @param texts by path, in the order in which they count
     */
    static void add(
            Map<String, String> texts, Map<String, Body> bodies, @Nullable Body merging, RoleFacts facts, Found found) {
        GovernanceFacts all = new GovernanceFacts(bodies, merging, facts, found);
        texts.forEach((path, text) -> {
            String ground = ground(path, text);
            Sentences.of(text, ground).forEach(sentence -> all.inHeadings.add(sentence.about()));
            GovernanceText.read(text, ground).forEach(rule -> all.stated.add(new Stated(path, rule)));
        });
        all.write();
    }

    /** The body that a text is about, "-" where that is one that is not known. */
    private static String ground(String path, String text) {
        if (RoleFiles.isAboutCommittee(path)) {
            return RoleFiles.committeeOf(path, text);
        }
        if (!GovernanceFiles.isAboutCouncil(path)) {
            return "";
        }
        String named =
                Headings.committeeIn(path.substring(path.lastIndexOf('/') + 1).replaceAll("[-_.]", " "));
        return named.isEmpty() ? "-" : named;
    }

    /** What a rule gives a body to decide; who chooses the maintainers decides who belongs. */
    private static Rule.@Nullable Duty duty(Rule rule, StatedBodies means) {
        if (rule instanceof Rule.Duty duty) {
            return duty;
        }
        if (rule instanceof Rule.ChosenBy chosen && chosen.body().equals(GovernanceText.MAINTAINERS)) {
            boolean areMaintainers = means.isMaintainers(chosen.electors());
            return new Rule.Duty(areMaintainers ? chosen.body() : chosen.electors(), Decision.MEMBERSHIP);
        }
        boolean isOwn = rule instanceof Rule.Filling filling
                && filling.by() == Seat.FilledBy.COOPTION
                && filling.body().equals(GovernanceText.MAINTAINERS);
        return isOwn ? new Rule.Duty(GovernanceText.MAINTAINERS, Decision.MEMBERSHIP) : null;
    }

    private void write() {
        StatedBodies means = new StatedBodies(stated, inHeadings, bodies, merging, facts);
        Map<String, Seat.FilledBy> filled = StatedFillings.of(stated, means, found);
        Map<String, Integer> sizes = new TreeMap<>();
        for (Stated one : stated) {
            Rule.Duty duty = duty(one.rule(), means);
            if (duty != null) {
                Body body = means.body(duty.body(), one.path());
                if (body != null) {
                    facts.mandate(body, duty.decides(), one.path());
                }
            } else if (one.rule() instanceof Rule.Size size) {
                Body body = means.body(size.body(), one.path());
                if (body != null && body != merging) {
                    sizes.merge(body.id(), size.count(), (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
                }
            }
        }
        for (Stated one : stated) {
            if (one.rule() instanceof Rule.Cap cap) {
                means.body(cap.body(), one.path());
            }
        }
        for (Body body : bodies.values()) {
            if (!body.people().isEmpty()
                    && body.people().stream().allMatch(Listed::former)
                    && !facts.hasMandate(body)) {
                continue; // it is no more
            }
            facts.body(body, filled.get(body.id()), Math.max(0, sizes.getOrDefault(body.id(), 0)));
        }
        StatedCaps.add(stated, means, sizes, facts, found);
        StatedPractices.add(stated, facts, found);
    }
}
