package org.commonsgovernance.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.AssetControlBuilder;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.LicenseGrantBuilder;
import org.commonsgovernance.rules.dossier.Dossiers;

/** The same of real dossiers with facts taken away, and with licences and holdings that somebody merely claims. */
class EvidenceShownProperties {
    private static final List<Path> ALL = Setups.all();

    @Property(tries = 60)
    void the_evidence_shown_gives_the_status_shown(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 1, max = 10) int keep)
            throws IOException {
        Random random = new Random(seed);
        ProductionSetup whole = Dossiers.read(ALL.get(random.nextInt(ALL.size())));
        ProductionSetup.Builder part = ProductionSetup.builder(whole.id()).observed(whole.observed());
        for (Fact fact : whole.facts()) {
            if (random.nextInt(10) < keep) {
                part.add(random.nextInt(3) == 0 ? claimed(fact, random) : fact);
            }
        }
        EvidenceShownTest.holds(Setups.report(part.build()));
    }

    private static Fact claimed(Fact fact, Random random) {
        Source said = new Source(
                "said",
                Basis.CLAIMED,
                random.nextBoolean() ? Speaker.SELF : Speaker.OTHER,
                null,
                null,
                null,
                List.of());
        if (fact instanceof LicenseGrant grant) {
            return LicenseGrantBuilder.builder(grant).source(said).build();
        }
        return fact instanceof AssetControl control
                ? AssetControlBuilder.builder(control).source(said).build()
                : fact;
    }
}
