package org.commonsgovernance.collect.affiliation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.collect.MixedText;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;

/** Reads files of affiliations, of whichever format they are. */
public final class AffiliationFiles {
    /** The largest public one has a tenth of that. */
    private static final long MOST_BYTES = 200_000_000;

    /** So many places of what was left out are told. */
    private static final int MOST_SHOWN = 5;

    /** {@code Name: address!domain, ...} and, below it, lines that begin with a tab. */
    private static final Pattern OF_A_DEVELOPER = Pattern.compile("(?m)^[^\\s#:][^:\\n]{0,200}:[^\\n]{1,200}!");

    private AffiliationFiles() {}

    /**
     * A book of some files; earlier ones count before later ones. A {@code .json} file is Stackalytics' data; a {@code
     * .csv} file is a table of {@code organization, domains, aliases} or of {@code spelling, organization}; any other is
     * gitdm's map of addresses and domains, or the list of developers and their affiliations that the CNCF keeps.
     *
     * <p>Lists of addresses are long and other people's: what can't be read in them is left out, which {@link
     * AffiliationBook#remarks()} tell. In a file of which less was read than left out, and in tables, it is a mistake.
     *
     * @throws InvalidInputException with every mistake in all of them, or if one can't be read
     */
    public static AffiliationBook read(List<Path> files) {
        AffiliationBook.Builder book = AffiliationBook.builder();
        Problems problems = new Problems();
        for (Path file : files) {
            byte[] bytes = BoundedFile.read(file, MOST_BYTES, "leave out what does not concern the project");
            String name = Printable.of(file.getFileName().toString());
            Source source = new Source(name, Basis.DOCUMENTED, Speaker.OTHER, null, Sha256.of(bytes), null, List.of());
            SourceFile text =
                    isList(name) ? decoded(file.toString(), bytes, book) : SourceFile.decode(file.toString(), bytes);
            Problems here = new Problems();
            AffiliationSource read = read(text, name, source, here);
            if (!here.isEmpty() && isList(name) && number(read) >= here.size()) {
                book.remark(leftOut(file.toString(), here));
            } else if (!here.isEmpty()) {
                read(text, name, source, problems);
            }
            book.add(read);
        }
        problems.throwIfAny();
        return book.build();
    }

    /** Whether a file of that name may be long and somebody else's; tables are short and made for this program. */
    private static boolean isList(String name) {
        return !name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** A list that is a text in another coding, or none at all, is refused; names in an old coding among others are not. */
    private static SourceFile decoded(String file, byte[] bytes, AffiliationBook.Builder book) {
        MixedText text = MixedText.of(bytes);
        List<Integer> others = text.otherLines();
        if (others.isEmpty()
                || text.text().indexOf(0) >= 0
                || 2L * others.size() > text.text().lines().count()) {
            return SourceFile.decode(file, bytes);
        }
        boolean isOne = others.size() == 1;
        book.remark(file + ": " + others.size() + (isOne ? " line is" : " lines are")
                + " no UTF-8 and " + (isOne ? "was" : "were") + " read as Windows-1252, the first in "
                + places(others.stream().map(String::valueOf)));
        return new SourceFile(file, text.text().replaceFirst("^\ufeff", ""));
    }

    private static String places(Stream<String> lines) {
        String some = lines.distinct().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return (some.contains(",") ? "lines " : "line ") + some;
    }

    private static int number(AffiliationSource read) {
        return read.rules().size()
                + read.mailAliases().size()
                + read.spellings().size();
    }

    /** It shows no excerpt, since that would name people. */
    private static String leftOut(String file, Problems problems) {
        String lines = places(problems.failure().problems().stream().map(one -> String.valueOf(one.line())));
        boolean isOne = problems.size() == 1;
        return file + ": " + problems.size() + (isOne ? " entry" : " entries") + " could not be read and "
                + (isOne ? "was" : "were") + " left out, the first in " + lines;
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
