package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.jspecify.annotations.Nullable;

/** The items that people made, and those that fall into the window. Days are those of UTC. */
final class Selection {
    private final ForgeSettings settings;
    private final List<ForgeItem> items;

    Selection(ForgeSettings settings, List<ForgeItem> items) {
        this.settings = settings;
        this.items = items.stream().filter(item -> !item.isAutomated()).toList();
    }

    List<ForgeItem> of(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Change requests accepted in the window. */
    List<ForgeItem> accepted() {
        return of(Kind.CHANGE_REQUEST).stream()
                .filter(ForgeItem::isAccepted)
                .filter(item -> isWithin(item.closed()))
                .toList();
    }

    /** Change requests accepted or refused in the window. */
    List<ForgeItem> decided() {
        return of(Kind.CHANGE_REQUEST).stream()
                .filter(ForgeItem::isDecided)
                .filter(item -> isWithin(item.closed()))
                .toList();
    }

    /** Change requests that their authors closed in the window. */
    List<ForgeItem> withdrawn() {
        return of(Kind.CHANGE_REQUEST).stream()
                .filter(item -> item.outcome() == Outcome.WITHDRAWN)
                .filter(item -> isWithin(item.closed()))
                .toList();
    }

    /** Change requests that may have been decided in the window, without a word on when or how. */
    long mayBeDecided() {
        Predicate<ForgeItem> isUndated = item -> item.isDecided() && item.closed() == null;
        Predicate<ForgeItem> isOpenHow = item -> item.outcome() == Outcome.UNKNOWN && isWithin(item.closed());
        return of(Kind.CHANGE_REQUEST).stream().filter(isUndated.or(isOpenHow)).count();
    }

    /** Those of a kind that were made in the window. */
    List<ForgeItem> created(Kind kind) {
        return of(kind).stream().filter(item -> isWithin(item.created())).toList();
    }

    boolean isWithin(@Nullable Instant moment) {
        return moment != null && settings.isWithin(GitlabReader.day(moment));
    }

    /** Whether a moment lies in the window or before it. */
    boolean isUntilLast(@Nullable Instant moment) {
        return moment != null && !GitlabReader.day(moment).isAfter(settings.last());
    }

    /** Whether an item was there on some day of the window. */
    boolean isThere(ForgeItem item) {
        Instant closed = item.closed();
        return isUntilLast(item.created())
                && (closed == null || !GitlabReader.day(closed).isBefore(settings.first()));
    }

    LocalDate first() {
        return settings.first();
    }

    LocalDate last() {
        return settings.last();
    }
}
