package org.commonsgovernance.rules.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a corpus. */
public final class Cases {
    private Cases() {}

    /** A file, and whose it is. */
    private record Place(String path, @Nullable Criterion criterion) {}

    /** What came of reading a file: a case or what is wrong with it. */
    private record Read(@Nullable Case one, @Nullable InvalidInputException refused) {}

    /**
     * Every case: those of the criteria in their order, then those of the verdict.
     *
     * @throws InvalidInputException with every mistake in every case
     */
    public static List<Case> read(Corpus corpus, CorpusFiles files, FactTypes types) {
        List<Place> places = new ArrayList<>();
        for (Criterion criterion : corpus.criteria()) {
            criterion.cases().forEach(path -> places.add(new Place(path, criterion)));
        }
        corpus.verdictCases().forEach(path -> places.add(new Place(path, null)));
        // Most of the time before anything is warm goes into reading.
        List<Read> read =
                places.parallelStream().map(place -> read(place, files, types)).toList();
        Problems problems = new Problems();
        List<Case> cases = new ArrayList<>();
        for (Read one : read) {
            if (one.refused() != null) {
                one.refused().problems().forEach(problems::add);
            } else if (one.one() != null) {
                cases.add(one.one());
            }
        }
        problems.throwIfAny();
        return cases;
    }

    private static Read read(Place place, CorpusFiles files, FactTypes types) {
        try {
            Enum<?> expected = place.criterion() == null
                    ? CorpusLoader.expected(place.path(), Verdict.values())
                    : CorpusLoader.expected(place.path(), Status.values());
            return new Read(
                    new Case(
                            place.path(),
                            place.criterion(),
                            Objects.requireNonNull(expected, place.path()),
                            Dossiers.readCase(files.read(place.path()), types)),
                    null);
        } catch (InvalidInputException e) {
            return new Read(null, e);
        }
    }
}
