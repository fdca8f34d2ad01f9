package org.commonsgovernance.collect.affiliation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;

/** Reads files of affiliations, of whichever format they are. */
public final class AffiliationFiles {
    /** The largest public one has a tenth of that. */
    private static final long MOST_BYTES = 200_000_000;

    /** {@code Name: address!domain, ...} and, below it, lines that begin with a tab. */
    private static final Pattern OF_A_DEVELOPER = Pattern.compile("(?m)^[^\\s#:][^:\\n]{0,200}:[^\\n]{1,200}!");

    private AffiliationFiles() {}

    /**
     * A book of some files; earlier ones count before later ones. A {@code .json} file is Stackalytics' data; a {@code
     * .csv} file is a table of {@code organization, domains, aliases} or of {@code spelling, organization}; any other is
     * gitdm's map of addresses and domains, or the list of developers and their affiliations that the CNCF keeps.
     *
     * @throws InvalidInputException with every mistake in all of them, or if one can't be read
     */
    public static AffiliationBook read(List<Path> files) {
        AffiliationBook.Builder book = AffiliationBook.builder();
        Problems problems = new Problems();
        for (Path file : files) {
            byte[] bytes = BoundedFile.read(file, MOST_BYTES, "leave out what does not concern the project");
            String name = file.getFileName().toString();
            Source source = new Source(name, Basis.DOCUMENTED, Speaker.OTHER, null, Sha256.of(bytes), null, List.of());
            book.add(read(SourceFile.decode(file.toString(), bytes), name, source, problems));
        }
        problems.throwIfAny();
        return book.build();
    }

    private static AffiliationSource read(SourceFile file, String name, Source source, Problems problems) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return StackalyticsData.read(file, source, problems);
        }
        if (lower.endsWith(".csv")) {
            String header = file.text().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
            return header.contains("spelling")
                    ? SpellingTable.read(file, source, problems)
                    : DomainTable.read(file, source, problems);
        }
        return OF_A_DEVELOPER.matcher(file.text()).find()
                ? CncfAffiliations.read(file, source, problems)
                : GitdmMap.read(file, source, problems);
    }
}
