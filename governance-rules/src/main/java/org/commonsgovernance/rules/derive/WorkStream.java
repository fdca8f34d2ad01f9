package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ProductionSetup setup;
    private final Slice slice;
    private final Source source;
    private final LicenseTable licenses;
    private final List<Level> levels = new ArrayList<>();
    private final List<ContributionTally> counting;

    /** What counts at one level of trust. */
    private record Level(Trust trust, ContributionTally tally) {}

    private WorkStream(ProductionSetup setup, Slice slice, Source source) {
        this.setup = setup;
        this.slice = slice;
        this.source = source;
        this.licenses = LicenseTable.NONE; // no derivation looks at both work and licences
        EnumSet<Trust> needed = EnumSet.of(Trust.DOCUMENTS_AND_DATA, Trust.of(source));
        setup.facts().stream()
                .filter(fact -> fact.appliesTo(slice))
                .forEach(fact -> needed.add(Trust.of(fact.source())));
        for (Trust trust : needed) {
            Situation situation = new Situation(setup, slice, licenses, trust);
            ContributionTally tally = new ContributionTally(situation.ofPeople());
            // Levels that take the same of everyone count together.
            levels.stream()
                    .filter(level -> level.trust().accepts(source) == trust.accepts(source))
                    .filter(level -> level.tally().countsAs(tally))
                    .findFirst()
                    .ifPresentOrElse(
                            level -> levels.add(new Level(trust, level.tally())),
                            () -> levels.add(new Level(trust, tally)));
        }
        counting = levels.stream()
                .filter(level -> level.trust().accepts(source))
                .map(Level::tally)
                .distinct()
                .toList();
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
        if (!setup.facts(Contribution.class).isEmpty()) {
            throw new IllegalArgumentException("the setup holds contributions itself; they would be counted apart");
        }
        return new WorkStream(setup, Slices.of(setup, asOf, window), source);
    }

    /** Counts one contribution, whatever source it names. */
    public void add(Contribution contribution) {
        boolean isInWindow = contribution.appliesTo(slice);
        boolean isHistory = !contribution.at().earliest().isAfter(slice.asOf());
        for (ContributionTally tally : counting) {
            if (isInWindow) {
                tally.add(contribution);
            }
            if (isHistory) {
                tally.addToHistory(contribution);
            }
        }
    }

    /** Counts what another stream of the same setup, day, window and source counted. */
    public void merge(WorkStream other) {
        boolean isOfOne = setup.id().equals(other.setup.id()) && setup.facts().equals(other.setup.facts());
        if (!isOfOne || !slice.equals(other.slice) || !source.equals(other.source)) {
            throw new IllegalArgumentException("two streams of different setups, days, windows or sources");
        }
        for (int i = 0; i < counting.size(); i++) {
            counting.get(i).merge(other.counting.get(i));
        }
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
        Set<List<Object>> said = new HashSet<>();
        for (Level level : levels) {
            Situation situation = new Situation(setup, slice, licenses, level.trust(), one -> work(one, level));
            List<Fact> derived = Deriver.standard(situation).toList();
            // What stands beside a row that rests on work is not derived again either, and comes along.
            Set<List<Object>> about = derived.stream()
                    .filter(WorkStream::restsOnWork)
                    .map(Deriver::scope)
                    .collect(Collectors.toSet());
            derived.stream()
                    .filter(fact -> about.contains(Deriver.scope(fact)) && said.add(Deriver.content(fact)))
                    .forEach(with::add);
        }
        return with.build();
    }

    private Work work(Situation situation, Level level) {
        boolean isLeftOut = !level.trust().accepts(source) && !source.isHearsay();
        Optional<Complete> complete = isLeftOut ? Optional.empty() : situation.complete(FactKind.CONTRIBUTION);
        return Work.of(situation, level.tally(), complete);
    }

    private static boolean restsOnWork(Fact fact) {
        return fact.source().locator().contains(" " + Contribution.class.getSimpleName());
    }
}
