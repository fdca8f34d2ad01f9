package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.license.LicenseTable;

/**
 * Work that is counted as it comes by, so that a setup need not hold it: what is kept grows with people and
 * organisations, not with contributions. Not safe to share between threads.
 *
 * <pre>{@code
 * WorkStream work = WorkStream.of(setup, setup.lastDay(), Window.TWELVE_MONTHS, source);
 * NdjsonContributions.read(path, source, work::add);
 * Assessment assessment = evaluator.evaluate(work.derived());
 * }</pre>
 */
public final class WorkStream {
    /** What the only list of contributions is called where nobody calls it anything. */
    private static final String ONLY = "";

    private final ProductionSetup setup;
    private final Slice slice;
    private final Map<String, Source> lists;
    private final Map<String, Counting> counting = new HashMap<>();
    private final LicenseTable licenses;
    private final List<Level> levels = new ArrayList<>();

    /** What counts at one level of trust. */
    private record Level(Trust trust, ContributionTally tally) {}

    /** Where the contributions of a list go. */
    private final class Counting {
        private final Source source;
        private final List<ContributionTally> tallies;

        /** Whether any of it was done in the window. */
        private boolean isSeen;

        Counting(Source source) {
            this.source = source;
            this.tallies = levels.stream()
                    .filter(level -> level.trust().accepts(source))
                    .map(Level::tally)
                    .distinct()
                    .toList();
        }

        boolean isInWindow(Contribution one) {
            boolean isInWindow = one.appliesTo(slice);
            isSeen |= isInWindow;
            return isInWindow;
        }

        boolean isHistory(Contribution one) {
            return !one.at().earliest().isAfter(slice.asOf());
        }
    }

    private WorkStream(ProductionSetup setup, Slice slice, Map<String, Source> lists) {
        this.setup = setup;
        this.slice = slice;
        this.lists = Map.copyOf(lists);
        this.licenses = LicenseTable.NONE; // no derivation looks at both work and licences
        EnumSet<Trust> needed = trustOfFacts();
        lists.values().forEach(source -> needed.add(Trust.of(source)));
        for (Trust trust : needed) {
            Situation situation = new Situation(setup, slice, licenses, trust);
            ContributionTally tally = new ContributionTally(situation.ofPeople());
            // Levels that take the same of everyone count together.
            levels.stream()
                    .filter(level -> takeTheSame(level.trust(), trust))
                    .filter(level -> level.tally().countsAs(tally))
                    .findFirst()
                    .ifPresentOrElse(
                            level -> levels.add(new Level(trust, level.tally())),
                            () -> levels.add(new Level(trust, tally)));
        }
        lists.forEach((list, source) -> counting.put(list, new Counting(source)));
    }

    private EnumSet<Trust> trustOfFacts() {
        EnumSet<Trust> needed = EnumSet.of(Trust.DOCUMENTS_AND_DATA);
        setup.facts().stream()
                .filter(fact -> fact.appliesTo(slice))
                .forEach(fact -> needed.add(Trust.of(fact.source())));
        return needed;
    }

    private boolean takeTheSame(Trust one, Trust other) {
        return lists.values().stream().allMatch(source -> one.accepts(source) == other.accepts(source));
    }

    /**
     * For a setup that holds everything but its contributions.
     *
     * @param asOf the day that will be judged
     * @param window how far back work counts
     * @param source where all of the contributions are known from
     * @throws IllegalArgumentException if the setup holds contributions itself
     */
    public static WorkStream of(ProductionSetup setup, LocalDate asOf, Window window, Source source) {
        return of(setup, asOf, window, Map.of(ONLY, source));
    }

    /**
     * For a setup that holds everything but its contributions, which stand in several lists.
     *
     * @param asOf the day that will be judged
     * @param window how far back work counts
     * @param lists for each list where its contributions are known from
     * @throws IllegalArgumentException if the setup holds contributions itself
     */
    public static WorkStream of(ProductionSetup setup, LocalDate asOf, Window window, Map<String, Source> lists) {
        if (!setup.facts(Contribution.class).isEmpty()) {
            throw new IllegalArgumentException("the setup holds contributions itself; they would be counted apart");
        }
        return new WorkStream(setup, Slices.of(setup, asOf, window), lists);
    }

    /**
     * Counts one contribution of the only list.
     *
     * @throws IllegalArgumentException if there are several lists
     */
    public void add(Contribution contribution) {
        if (lists.size() != 1) {
            throw new IllegalArgumentException("the work stands in several lists; count it with WorkCounts");
        }
        Counting to = counting.values().iterator().next();
        boolean isInWindow = to.isInWindow(contribution);
        boolean isHistory = to.isHistory(contribution);
        for (ContributionTally tally : to.tallies) {
            if (isInWindow) {
                tally.add(contribution);
            }
            if (isHistory) {
                tally.addToHistory(contribution);
            }
        }
    }

    /**
     * Counts what was counted already.
     *
     * @throws IllegalArgumentException if some of it stands in a list that is not known here; nothing is counted then
     */
    public void add(WorkCounts counts) {
        Set<String> unknown = counts.lists();
        unknown.removeAll(lists.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("work in lists that are not known: " + unknown);
        }
        counts.pieces().forEach((piece, amount) -> {
            Counting to = Objects.requireNonNull(counting.get(piece.list()));
            Contribution alike = piece.contribution(to.source);
            boolean isInWindow = to.isInWindow(alike);
            boolean isHistory = to.isHistory(alike);
            for (ContributionTally tally : to.tallies) {
                if (isInWindow) {
                    tally.add(alike, amount);
                }
                if (isHistory) {
                    tally.addToHistory(alike, amount.count());
                }
            }
        });
    }

    /** Counts what another stream of the same setup, day, window and lists counted. */
    public void merge(WorkStream other) {
        boolean isOfOne = setup.id().equals(other.setup.id()) && setup.facts().equals(other.setup.facts());
        if (!isOfOne || !slice.equals(other.slice) || !lists.equals(other.lists)) {
            throw new IllegalArgumentException("two streams of different setups, days, windows or sources");
        }
        counting.forEach((list, here) -> here.isSeen |= other.hasSeen(list));
        Set<ContributionTally> merged = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < levels.size(); i++) {
            if (merged.add(levels.get(i).tally())) {
                levels.get(i).tally().merge(other.levels.get(i).tally());
            }
        }
    }

    private boolean hasSeen(String list) {
        Counting one = counting.get(list);
        return one != null && one.isSeen;
    }

    private Stream<Source> seen() {
        return counting.values().stream().filter(one -> one.isSeen).map(one -> one.source);
    }

    /** The setup with all that is derived from the work in place of the work; for the same day and window only. */
    public ProductionSetup derived() {
        ProductionSetup.Builder with = ProductionSetup.builder(setup.id())
                .name(setup.name())
                .description(setup.description())
                .outputs(List.copyOf(setup.outputs()))
                .observed(setup.observed())
                .addAll(setup.facts());
        setup.readFrom().forEach(with::readFrom);
        EnumSet<Trust> needed = trustOfFacts();
        seen().forEach(source -> needed.add(Trust.of(source)));
        Set<List<Object>> said = new HashSet<>();
        Map<List<Object>, Fact> first = new HashMap<>();
        for (Level level : levels) {
            if (!needed.contains(level.trust())) {
                continue; // nothing of that trust bears on the window
            }
            Situation situation = new Situation(setup, slice, licenses, level.trust(), one -> work(one, level));
            List<Fact> derived = Deriver.standard(situation).toList();
            derived.forEach(fact -> first.putIfAbsent(Deriver.content(fact), fact));
            // What stands beside a row that rests on work is not derived again either, and comes along.
            Set<List<Object>> about = derived.stream()
                    .filter(WorkStream::restsOnWork)
                    .map(Deriver::scope)
                    .collect(Collectors.toSet());
            // What the setup brings along is taken as it is, whether work is held or came by.
            situation.facts().forEach(fact -> about.remove(Deriver.scope(fact)));
            derived.stream()
                    .filter(fact -> about.contains(Deriver.scope(fact)) && said.add(Deriver.content(fact)))
                    // What was so among documents and data already is called as it is there.
                    .map(fact -> first.getOrDefault(Deriver.content(fact), fact))
                    .forEach(with::add);
        }
        return with.build();
    }

    private Work work(Situation situation, Level level) {
        boolean isLeftOut = seen().anyMatch(source -> !level.trust().accepts(source) && !source.isHearsay());
        Optional<Complete> complete = isLeftOut ? Optional.empty() : situation.complete(FactKind.CONTRIBUTION);
        return Work.of(situation, level.tally(), complete);
    }

    private static boolean restsOnWork(Fact fact) {
        return fact.source().locator().contains(" " + Contribution.class.getSimpleName());
    }
}
