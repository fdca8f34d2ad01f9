package org.commonsgovernance.collect.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.SeatCapBuilder;
import org.commonsgovernance.collect.Found;

/** Writes what one employer may hold of a body's seats. */
final class StatedCaps {
    private StatedCaps() {}

    /** @param sizes how many seats bodies have by texts, by id; negative where texts differ */
    static void add(
            List<Stated> stated, StatedBodies bodies, Map<String, Integer> sizes, RoleFacts facts, Found found) {
        Set<String> seen = new HashSet<>();
        for (Stated one : stated) {
            if (!(one.rule() instanceof Rule.Cap cap)) {
                continue;
            }
            Body body = bodies.body(cap.body(), one.path());
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
}
