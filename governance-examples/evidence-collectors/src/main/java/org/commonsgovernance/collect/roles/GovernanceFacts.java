package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AccessRuleBuilder;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPracticeBuilder;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatCapBuilder;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/** Joins what governance texts lay down with the bodies that lists name. Not safe to share between threads. */
final class GovernanceFacts {
    /** A rule, and the file that has it. */
    private record Stated(String path, Rule rule) {}

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

    private void write() {
        Map<String, Seat.FilledBy> filled = filled();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Stated one : stated) {
            if (one.rule() instanceof Rule.Duty duty) {
                Body body = body(duty.body(), one.path());
                if (body != null) {
                    facts.mandate(body, duty.decides(), one.path());
                }
            } else if (one.rule() instanceof Rule.Size size) {
                Body body = body(size.body(), one.path());
                if (body != null && body != merging) {
                    sizes.merge(body.id(), size.count(), (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
                }
            }
        }
        for (Stated one : stated) {
            if (one.rule() instanceof Rule.Cap cap) {
                body(cap.body(), one.path());
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
        caps(sizes);
        practices();
        door();
    }

    /**
     * The body that a text means; null where that is not sure. A committee of which the text tells under a heading of
     * its own is
     * one, though its members are listed nowhere.
     */
    private @Nullable Body body(String name, String path) {
        if (name.equals(GovernanceText.MAINTAINERS) || (isMaintainers(name) && !bodies.containsKey(name))) {
            if (merging != null && !merging.name().equals(Owned.CODE_OWNERS)) {
                return merging;
            }
            return unlisted(GovernanceText.MAINTAINERS, path);
        }
        Body listed = bodies.get(name);
        if (listed != null) {
            return listed;
        }
        List<Body> alike = bodies.values().stream()
                .filter(one -> one.name().contains("Steering") && name.contains("Steering"))
                .toList();
        if (!alike.isEmpty()) {
            return alike.size() == 1 ? alike.get(0) : null;
        }
        return unlisted(name, path);
    }

    private @Nullable Body unlisted(String name, String path) {
        if (!inHeadings.contains(name) || name.isEmpty() || name.equals("-")) {
            return null;
        }
        return bodies.computeIfAbsent(name, id -> {
            Body body = new Body(name, path, false);
            facts.bodies(List.of(body));
            return body;
        });
    }

    private boolean isMaintainers(String name) {
        return stated.stream()
                .anyMatch(one -> one.rule() instanceof Rule.IsMaintainers same
                        && same.body().equals(name));
    }

    /** How the seats of each body are filled, where every sentence that tells says the same. */
    private Map<String, Seat.FilledBy> filled() {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Seat.FilledBy> filled = new TreeMap<>();
        for (Stated one : stated) {
            Rule.Filling filling = filling(one.rule());
            if (filling != null) {
                Body body = filled(filling.body(), one.path());
                if (body != null && !body.people().isEmpty()) {
                    Seat.FilledBy by = filling.by();
                    said.computeIfAbsent(body.id(), id -> new LinkedHashSet<>()).add(by == null ? "" : by.name());
                    if (by != null) {
                        filled.put(body.id(), by);
                    }
                }
            }
        }
        said.forEach((body, ways) -> {
            if (ways.size() > 1 || ways.contains("")) {
                filled.remove(body);
                found.remark(
                        "the members of \"" + body + "\" come there in more than one way, or the text is not plain");
            }
        });
        return filled;
    }

    /** What a rule says of how seats are filled; null where it says nothing. */
    private Rule.@Nullable Filling filling(Rule rule) {
        if (rule instanceof Rule.Filling filling) {
            return filling;
        }
        if (!(rule instanceof Rule.ChosenBy chosen)) {
            return null;
        }
        boolean areThere = chosen.body().equals(chosen.electors())
                || (chosen.body().equals(GovernanceText.MAINTAINERS) && isMaintainers(chosen.electors()));
        return new Rule.Filling(chosen.body(), areThere ? Seat.FilledBy.COOPTION : null);
    }

    /** The listed body that a text means; approvers of folders and code owners need not be the maintainers it tells of. */
    private @Nullable Body filled(String name, String path) {
        boolean isOfMaintainers = name.equals(GovernanceText.MAINTAINERS)
                && merging != null
                && merging.name().equals(GovernanceText.MAINTAINERS);
        return isOfMaintainers || bodies.containsKey(name) ? body(name, path) : null;
    }

    private void caps(Map<String, Integer> sizes) {
        Set<String> seen = new HashSet<>();
        for (Stated one : stated) {
            if (!(one.rule() instanceof Rule.Cap cap)) {
                continue;
            }
            Body body = body(cap.body(), one.path());
            if (body == null) {
                found.remark(one.path() + " limits one employer's seats in a body that is not told");
                continue;
            }
            Fraction share = cap.share();
            if (share == null) {
                int size = Math.max(sizes.getOrDefault(body.id(), 0), 0);
                size = size > 0 ? size : facts.listedSeats(body.id());
                share = size > 0 && cap.seats() <= size ? Fraction.of(cap.seats(), size) : null;
            }
            if (share == null) {
                found.unknown(
                        "how large a share of \"" + body.name() + "\" one employer may have: " + cap.seats() + " seats",
                        "how many seats it has");
                continue;
            }
            String id = "cap:" + body.id() + ":" + share;
            if (seen.add(id)) {
                found.add(SeatCapBuilder.builder()
                        .id(id)
                        .source(facts.source(one.path()))
                        .period(facts.since())
                        .body(body.id())
                        .largestShare(share)
                        .build());
            }
        }
    }

    private void practices() {
        Map<Decision, Map<Procedure, String>> bySubject = new EnumMap<>(Decision.class);
        Set<String> onRecord = new HashSet<>();
        Set<String> appeal = new HashSet<>();
        for (Stated one : stated) {
            if (one.rule() instanceof Rule.Practice practice) {
                bySubject
                        .computeIfAbsent(practice.subject(), subject -> new EnumMap<>(Procedure.class))
                        .putIfAbsent(practice.procedure(), one.path());
            } else if (one.rule() instanceof Rule.OnRecord) {
                onRecord.add(one.path());
            } else if (one.rule() instanceof Rule.Appeal) {
                appeal.add(one.path());
            }
        }
        if (bySubject.isEmpty()) {
            found.unknown("how decisions are made", "a governance text that says so, or the records of decisions");
        }
        bySubject.forEach((subject, procedures) -> {
            if (procedures.containsKey(Procedure.LAZY_CONSENSUS)) {
                procedures.remove(Procedure.CONSENSUS);
            }
            procedures.forEach((procedure, path) -> found.add(DecisionPracticeBuilder.builder()
                    .id("practice:" + subject.name().toLowerCase(Locale.ROOT) + ":"
                            + procedure.name().toLowerCase(Locale.ROOT))
                    .source(facts.source(path))
                    .period(facts.since())
                    .subject(subject)
                    .procedure(procedure)
                    .publicRecord(onRecord.contains(path) ? Answer.YES : Answer.UNKNOWN)
                    .appeal(appeal.contains(path) ? Answer.YES : Answer.UNKNOWN)
                    .build()));
        });
    }

    /** Of several conditions the most demanding is the door. */
    private void door() {
        AccessRule.Requirement most = null;
        String path = "";
        for (Stated one : stated) {
            if (one.rule() instanceof Rule.Door door
                    && (most == null || door.requirement().compareTo(most) > 0)) {
                most = door.requirement();
                path = one.path();
            }
        }
        if (most == null) {
            found.unknown("how one becomes a maintainer", "a text that says so");
            return;
        }
        found.add(AccessRuleBuilder.builder()
                .id("access:commit:" + most.name().toLowerCase(Locale.ROOT))
                .source(facts.source(path))
                .period(facts.since())
                .action(AccessRule.Action.COMMIT)
                .requirement(most)
                .build());
    }
}
