package org.commonsgovernance.collect.texts;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;

/** What tests read from trees they write. */
final class Read {
    private Read() {}

    static Found tree(TestTree tree) {
        return tree(tree, true);
    }

    static Found tree(TestTree tree, boolean isPublic) {
        Found found = new Found();
        ProjectTexts.collect(tree, isPublic, OrganizationNames.plain(), found);
        return found;
    }

    static Found file(String path, String text) {
        return tree(new TestTree().with(path, text));
    }

    static <T extends Fact> List<T> facts(Found found, Class<T> type) {
        return found.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<Disclosure.Subject> shown(Found found) {
        return facts(found, Disclosure.class).stream().map(Disclosure::subject).toList();
    }

    static List<AccessRule.Requirement> doors(Found found) {
        return facts(found, AccessRule.class).stream()
                .map(AccessRule::requirement)
                .toList();
    }
}
