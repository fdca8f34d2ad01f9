package org.commonsgovernance.collect.roles;

import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat;
import org.jspecify.annotations.Nullable;

/** What a governance text lays down in one sentence. */
sealed interface Rule {
    /**
     * What a body decides.
     *
     * @param body its name
     */
    record Duty(String body, Decision decides) implements Rule {}

    record Practice(Decision subject, Procedure procedure) implements Rule {}

    /**
     * How its members come to a body.
     *
     * @param by how; null where not all of them come so
     */
    record Filling(String body, Seat.@Nullable FilledBy by) implements Rule {}

    /**
     * Another body, or the same under another name, chooses who comes to a body.
     *
     * @param electors its name
     */
    record ChosenBy(String body, String electors) implements Rule {}

    /** How many seats a body has. */
    record Size(String body, int count) implements Rule {}

    /**
     * The most that one employer may hold.
     *
     * @param share of the seats; null where a number is given
     * @param seats how many; zero where a share is given
     */
    record Cap(String body, @Nullable Fraction share, int seats) implements Rule {}

    record Door(AccessRule.Requirement requirement) implements Rule {}

    /** The maintainers are the body. */
    record IsMaintainers(String body) implements Rule {}

    /** Decisions are on public record. */
    record OnRecord() implements Rule {}

    /** Decisions can be appealed. */
    record Appeal() implements Rule {}
}
