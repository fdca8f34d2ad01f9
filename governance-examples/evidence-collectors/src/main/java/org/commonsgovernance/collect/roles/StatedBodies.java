package org.commonsgovernance.collect.roles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the bodies that governance texts mean among those that lists name. Not safe to share between threads. */
final class StatedBodies {
    private final List<Stated> stated;
    private final Set<String> inHeadings;
    private final Map<String, Body> bodies;
    private final @Nullable Body merging;
    private final RoleFacts facts;

    /**
     * @param inHeadings names of bodies of which a text tells under a heading of their own
     * @param bodies by name; bodies that no list names are added
     */
    StatedBodies(
            List<Stated> stated,
            Set<String> inHeadings,
            Map<String, Body> bodies,
            @Nullable Body merging,
            RoleFacts facts) {
        this.stated = stated;
        this.inHeadings = inHeadings;
        this.bodies = bodies;
        this.merging = merging;
        this.facts = facts;
    }

    /**
     * The body that a text means; null where that is not sure. A committee of which the text tells under a heading of
     * its own is
     * one, though its members are listed nowhere.
     */
    @Nullable
    Body body(String name, String path) {
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

    boolean isMaintainers(String name) {
        return stated.stream()
                .anyMatch(one -> one.rule() instanceof Rule.IsMaintainers same
                        && same.body().equals(name));
    }

    /** The listed body that a text means; approvers of folders and code owners need not be the maintainers it tells of. */
    @Nullable
    Body filled(String name, String path) {
        boolean isOfMaintainers = name.equals(GovernanceText.MAINTAINERS)
                && merging != null
                && merging.name().equals(GovernanceText.MAINTAINERS);
        return isOfMaintainers || bodies.containsKey(name) ? body(name, path) : null;
    }
}
