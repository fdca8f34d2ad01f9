package org.commonsgovernance.collect.declared;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactCopy;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A project's own dossier, {@code .commons.yaml} in the top folder of its repository. Whatever basis it gives, the
 * project speaks: a fact is claimed, and documented where its source names what others can look up, a web address or a
 * file that is in the repository at that commit. A digest that is given must be that of the file.
 */
public final class DeclaredFacts {
    /** Where it lies. */
    public static final String PATH = ".commons.yaml";

    private static final int MOST_REMARKS = 5;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/]+\\.[^\\s/]+(/\\S*)?");

    private final Tree tree;
    private final Found found;
    private final String locator;

    private DeclaredFacts(Tree tree, Found found) {
        this.tree = tree;
        this.found = found;
        this.locator = tree.locator(PATH);
    }

    /**
     * What is declared; null where nothing is, or the file has mistakes, which are remarked. It is observed no later
     * than the commit.
     */
    public static @Nullable ProductionSetup read(Tree tree, Found found) {
        if (!tree.paths().contains(PATH)) {
            return null;
        }
        String text = tree.text(PATH);
        if (text == null) {
            found.remark(PATH + " is too large to be read");
            return null;
        }
        try {
            ProductionSetup declared = Dossiers.read(new SourceFile(PATH, text), FactTypes.STANDARD);
            return new DeclaredFacts(tree, found).of(declared);
        } catch (InvalidInputException e) {
            List<Problem> problems = e.problems();
            problems.stream().limit(MOST_REMARKS).forEach(problem -> found.remark(problem.toString()));
            found.remark(PATH + " is not used: it has "
                    + (problems.size() == 1 ? "a mistake" : problems.size() + " mistakes"));
            return null;
        }
    }

    private @Nullable ProductionSetup of(ProductionSetup declared) {
        LocalDate from = declared.observed().from() == null
                ? tree.day()
                : declared.observed().from().earliest();
        LocalDate to = declared.lastDay().isAfter(tree.day()) ? tree.day() : declared.lastDay();
        if (from.isAfter(to)) {
            found.remark(PATH + " speaks of " + declared.observed() + ", which is after the commit; it is not used");
            return null;
        }
        ProductionSetup.Builder setup = ProductionSetup.builder(declared.id())
                .name(declared.name())
                .description(declared.description())
                .outputs(declared.outputs())
                .observed(from, to);
        for (Fact fact : declared.facts()) {
            if (fact instanceof Contribution) {
                found.remark(PATH + " lists contributions; they are counted from the history instead");
            } else {
                setup.add(FactCopy.of(fact, Map.of("source", source(fact.source()))));
            }
        }
        return setup.build();
    }

    private Source source(Source given) {
        String cited = given.locator();
        boolean isDocumented = false;
        String shown = locator;
        if (WEB_ADDRESS.matcher(cited).matches()) {
            isDocumented = true;
            shown = cited + ", cited by " + locator;
        } else if (!cited.equals(PATH) && tree.paths().contains(cited)) {
            isDocumented = isAsDigested(cited, given.sha256());
            shown = tree.locator(cited) + ", cited by " + locator;
        } else if (!cited.toLowerCase(Locale.ROOT).equals(PATH)) {
            shown = locator + ": " + cited;
        }
        return new Source(
                shown,
                isDocumented ? Basis.DOCUMENTED : Basis.CLAIMED,
                Speaker.SELF,
                given.retrieved(),
                isDocumented ? given.sha256() : null,
                given.note(),
                List.of());
    }

    private boolean isAsDigested(String path, @Nullable String sha256) {
        String text = tree.text(path);
        if (sha256 == null
                || (text != null
                        && Sha256.of(text.getBytes(StandardCharsets.UTF_8)).equals(sha256))) {
            return true;
        }
        found.remark(PATH + " gives another digest than " + path + " has; what it cites of it is taken as a claim");
        return false;
    }
}
