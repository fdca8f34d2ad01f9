package org.commonsgovernance.rules;

import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;

/** Small setups, written as dossiers are. */
public final class Setups {
    private static final String HEAD = """
            id: example
            observed: 2025-01-01/2025-12-31
            source: paper
            sources:
              paper: {locator: an example, basis: DOCUMENTED, speaker: OTHER}
              counted: {locator: counted, basis: OBSERVED, speaker: OTHER}
              said: {locator: said by the judged, basis: CLAIMED, speaker: SELF}
              rumour: {locator: said by others, basis: CLAIMED, speaker: OTHER}
            facts:
            """;

    private Setups() {}

    /** The setup with these facts, observed through 2025. */
    public static ProductionSetup of(String facts) {
        return read(HEAD, facts);
    }

    /** The same, observed for as long as said. */
    public static ProductionSetup observed(String period, String facts) {
        return read(HEAD.replace("2025-01-01/2025-12-31", period), facts);
    }

    private static ProductionSetup read(String head, String facts) {
        return Dossiers.read(new SourceFile("example.yaml", head + facts.indent(2)), FactTypes.STANDARD);
    }
}
