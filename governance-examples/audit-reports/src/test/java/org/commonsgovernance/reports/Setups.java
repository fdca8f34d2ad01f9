package org.commonsgovernance.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.RuleBooks;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.waiver.Waivers;
import org.jspecify.annotations.Nullable;

/** Setups that tests report of, judged by the shipped rules. */
public final class Setups {
    public static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    public static final RuleBooks BOOKS = GovernanceRules.builder().books();
    public static final RuleBook BOOK = BOOKS.last();

    private static final Path CASES = Path.of("../../governance-rules/criteria/verdict/cases");
    private static final Path STUDIES = Path.of("../case-studies");

    private Setups() {}

    /** A case of a verdict, by its file's name. */
    public static ProductionSetup caseOf(String name) {
        return Dossiers.read(CASES.resolve(name + ".yaml"));
    }

    /** A dossier of a real project, by its folder's name. */
    public static ProductionSetup study(String name) {
        return Dossiers.read(STUDIES.resolve(name).resolve("dossier.yaml"));
    }

    /** Every case of a verdict and every real dossier. */
    public static List<Path> all() {
        try (Stream<Path> cases = Files.list(CASES);
                Stream<Path> studies = Files.list(STUDIES)) {
            return Stream.concat(
                            cases,
                            studies.map(folder -> folder.resolve("dossier.yaml"))
                                    .filter(Files::exists))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report's file in English, as text. */
    public static String text(Report report, Format format, String ending) {
        return new String(bytes(report, format, ending), StandardCharsets.UTF_8);
    }

    /** A report's file in English. */
    public static byte[] bytes(Report report, Format format, String ending) {
        return Objects.requireNonNull(format.files(report, Texts.of("en")).get(ending), ending);
    }

    public static Report report(ProductionSetup setup) {
        return report(setup, Waivers.NONE, null);
    }

    public static Report report(ProductionSetup setup, Waivers waivers, @Nullable Baseline baseline) {
        return Report.of(EVALUATOR, BOOK, setup, setup.lastDay(), Window.TWELVE_MONTHS, waivers, baseline);
    }
}
