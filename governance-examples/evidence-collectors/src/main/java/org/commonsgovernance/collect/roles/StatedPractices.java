package org.commonsgovernance.collect.roles;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AccessRuleBuilder;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPracticeBuilder;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/** Writes how decisions are made, and what is asked of whoever wants to be a maintainer. */
final class StatedPractices {
    private StatedPractices() {}

    static void add(List<Stated> stated, RoleFacts facts, Found found) {
        practices(stated, facts, found);
        door(stated, facts, found);
    }

    private static void practices(List<Stated> stated, RoleFacts facts, Found found) {
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
    private static void door(List<Stated> stated, RoleFacts facts, Found found) {
        AccessRule.@Nullable Requirement most = null;
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
