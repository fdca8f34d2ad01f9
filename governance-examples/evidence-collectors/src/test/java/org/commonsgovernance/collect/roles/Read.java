package org.commonsgovernance.collect.roles;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.jspecify.annotations.Nullable;

/** What was found in a few files. */
record Read(Found found) {
    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    /** @param files path and text, in turn */
    static Read files(String... files) {
        return files(person -> Answer.UNKNOWN, files);
    }

    static Read files(java.util.function.Function<String, Answer> activity, String... files) {
        TestTree tree = new TestTree(DAY, "repository %s@0123456789ab");
        for (int i = 0; i < files.length; i += 2) {
            tree.with(files[i], files[i + 1]);
        }
        Found found = new Found();
        RolesCollector.collect(tree, new Known(activity), found);
        return new Read(found);
    }

    <F extends Fact> List<F> facts(Class<F> type) {
        return found.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The seats of a body: who, for whom, and "-" before those that are not active. */
    List<String> seats(String body) {
        return facts(Seat.class).stream()
                .filter(seat -> seat.body().equals(body))
                .map(seat -> (seat.inactive() ? "-" : "")
                        + seat.holder()
                        + (seat.independent() ? " independent" : "")
                        + (seat.onBehalfOf() == null ? "" : " for " + seat.onBehalfOf()))
                .toList();
    }

    @Nullable
    Integer size(String body) {
        return facts(GovernanceBody.class).stream()
                .filter(one -> one.id().equals(body))
                .findFirst()
                .orElseThrow()
                .seats();
    }

    List<String> unknown() {
        return found.unknown().stream().map(Found.Unknown::what).toList();
    }

    private record Known(java.util.function.Function<String, Answer> activity) implements RolesCollector.People {
        @Override
        public String pseudonym(String handleOrMailOrName) {
            return handleOrMailOrName.replace("@", "").replace(' ', '.');
        }

        @Override
        public Answer isActive(String pseudonym) {
            return activity.apply(pseudonym);
        }
    }
}
