package org.commonsgovernance.collect;

import java.time.LocalDate;
import java.util.Collection;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.rules.facts.Component;
import org.jspecify.annotations.Nullable;

/** From when to when facts speak, by the days in them. */
public final class FoundDays {
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    private FoundDays() {}

    /** The shortest time with every day that facts name; null where they name none. */
    public static @Nullable Period of(Collection<? extends Fact> facts) {
        FoundDays days = new FoundDays();
        for (Fact fact : facts) {
            for (Component component : Component.content(fact.getClass())) {
                days.see(component.read(fact));
            }
        }
        return days.first == null || days.last == null ? null : Period.between(days.first, days.last);
    }

    private void see(@Nullable Object value) {
        if (value instanceof Period period) {
            see(period.from());
            see(period.to());
        } else if (value instanceof PartialDate date) {
            first = first == null || date.earliest().isBefore(first) ? date.earliest() : first;
            last = last == null || date.latest().isAfter(last) ? date.latest() : last;
        }
    }
}
