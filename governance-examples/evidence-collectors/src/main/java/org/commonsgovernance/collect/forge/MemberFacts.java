package org.commonsgovernance.collect.forge;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.ContributorBuilder;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.GovernanceBodyBuilder;
import org.commonsgovernance.api.model.given.MandateBuilder;
import org.commonsgovernance.api.model.given.SeatBuilder;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/**
 * Who may merge, where a list of members says so: GitLab's maintainers and owners (developers where the main branch is
 * open to them), GitHub's and Gitea's collaborators with write access. Rights through groups may be missing, so that
 * the list is not said to be complete.
 */
final class MemberFacts {
    private MemberFacts() {}

    static void addTo(
            Found found,
            ForgeSource source,
            ForgePeople people,
            @Nullable Function<String, String> names,
            String place) {
        List<String> members = people.members().entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(one -> one.getKey().login())
                .filter(login -> !people.isBot(login))
                .distinct()
                .toList();
        if (members.isEmpty()) {
            found.unknown("who may merge", "the list of collaborators with their permissions, or project_members");
            return;
        }
        if (names == null) {
            found.remark(members.size() + " people may merge by the list of members; they are left out, since no"
                    + " pseudonyms were given.");
            return;
        }
        Source listed = source.of("People whom a list of members gives the right to merge.");
        String body = "body:" + place + ":merge-rights";
        found.add(GovernanceBodyBuilder.builder()
                .id(body)
                .source(listed)
                .name("People who may merge on the forge")
                .build());
        found.add(MandateBuilder.builder()
                .id("mandate:" + place + ":merge")
                .source(listed)
                .body(body)
                .decides(Decision.MERGE)
                .build());
        for (String person : members.stream().map(names).collect(Collectors.toCollection(TreeSet::new))) {
            found.add(ContributorBuilder.builder().id(person).source(listed).build());
            found.add(SeatBuilder.builder()
                    .id("seat:" + place + ":" + person)
                    .source(listed)
                    .body(body)
                    .holder(person)
                    .build());
        }
    }
}
