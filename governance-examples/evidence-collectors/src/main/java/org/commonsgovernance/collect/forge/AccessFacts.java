package org.commonsgovernance.collect.forge;

import java.util.List;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.collect.Found;

/**
 * Whether anyone with an account may propose changes, by what happened: people without standing had theirs merged on a
 * public project. One of them alone may be a member whose membership does not show.
 */
final class AccessFacts {
    private static final int LEAST = 2;

    private AccessFacts() {}

    static void addTo(
            Found found,
            ForgeSource source,
            Selection selection,
            Standing standing,
            Visibility visibility,
            String place) {
        List<ForgeItem> merged =
                selection.accepted().stream().filter(standing::isVisitor).toList();
        long people = merged.stream().map(ForgeItem::author).distinct().count();
        if (people < LEAST) {
            return; // that nobody came through a door does not tell that it is shut
        }
        Boolean isPublic = visibility.ofAll(merged);
        if (isPublic == null) {
            found.unknown(
                    "whether anyone with an account may propose changes; " + people
                            + " people without standing had some merged in the window",
                    "the repository's record, which tells whether it is public");
        }
        if (!Boolean.TRUE.equals(isPublic)) {
            return;
        }
        found.add(new AccessRule(
                "access:" + place + ":contribute",
                source.of("Change requests merged in the window on a public forge, of people without standing by"
                        + " members' lists, merges, pushes or author_association: " + merged.size() + ", of " + people
                        + " people. Anyone with an account could propose; what is asked of those who do is told"
                        + " elsewhere."),
                Period.between(selection.first(), selection.last()),
                AccessRule.Action.CONTRIBUTE,
                AccessRule.Requirement.ACCOUNT,
                null));
    }
}
