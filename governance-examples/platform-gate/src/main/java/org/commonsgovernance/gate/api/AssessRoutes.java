package org.commonsgovernance.gate.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Judges dossiers that somebody sends. Nothing is kept. */
final class AssessRoutes {
    private static final long MOST_BYTES = 4_000_000;

    private final RulePacks packs;
    private final Reporting reporting;

    AssessRoutes(RulePacks packs, Reporting reporting) {
        this.packs = packs;
        this.reporting = reporting;
    }

    List<Route> routes() {
        return List.of(new Route(HandlerType.POST, "/api/assessments", Access.OPEN, this::assess));
    }

    private void assess(Context context) {
        ReportFormat format = ReportFormat.of(Input.query(context, "format"));
        String language = ReportFormat.language(Input.query(context, "lang"));
        LocalDate asked = day(Input.query(context, "as-of"));
        Window window = window(Input.query(context, "window"));
        SourceFile file =
                SourceFile.decode(context.isJson() ? "dossier.json" : "dossier.yaml", Input.body(context, MOST_BYTES));
        Rules rules = packs.inForce();
        byte[] made = reporting.work(() -> {
            ProductionSetup setup = Dossiers.read(file, FactTypes.STANDARD);
            try {
                Report report = Reporting.of(setup, rules, asked == null ? setup.lastDay() : asked, window);
                context.header("Rule-Base", report.assessment().ruleBase());
                context.header("Verdict", report.assessment().verdict().name());
                return format.of(report, language);
            } catch (EvaluationException e) {
                throw new ApiException(
                        Problem.of(422, "not-judged", "The dossier can't be judged", String.valueOf(e.getMessage())));
            }
        });
        context.contentType(format.mediaType()).result(made);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ApiException(Problem.badRequest("as-of is a day, such as 2024-06-30"));
        }
    }

    private static Window window(@Nullable String text) {
        try {
            return text == null ? Window.TWELVE_MONTHS : Window.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ApiException(Problem.badRequest("window: " + e.getMessage()));
        }
    }
}
