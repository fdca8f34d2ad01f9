package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.facts.FactTypes;

/** What is derived from facts that are written as in a dossier. */
final class DerivedFacts {
    static final String TWO_FIRMS = """
            Organization:
              - {id: acme, name: Acme, legalForm: COMPANY}
              - {id: globex, name: Globex, legalForm: COMPANY}
              - {id: trust, name: Trust, legalForm: CHARITY}
            """;

    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private DerivedFacts() {}

    static List<Fact> derive(ProductionSetup setup, LocalDate asOf) {
        Set<Class<? extends Fact>> all = new HashSet<>();
        FactTypes.STANDARD.all().forEach(type -> all.add(type.javaType()));
        return new Deriver(Corpora.CORPUS.licenses(), List.of())
                .derive(setup, Window.TWELVE_MONTHS.upTo(asOf), all)
                .facts();
    }

    static <F extends Fact> List<F> all(Class<F> type, String facts) {
        return derive(Setups.of(facts), LAST_DAY).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <F extends Fact> F one(Class<F> type, String facts) {
        List<F> found = all(type, facts);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static Share share(Measure of, String group, String facts) {
        return all(Share.class, facts).stream()
                .filter(share -> share.of() == of && share.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    static Concentration concentration(Measure of, String facts) {
        return all(Concentration.class, facts).stream()
                .filter(row -> row.of() == of)
                .findFirst()
                .orElseThrow();
    }

    static final String WORK = """
            Contribution:
              - {contributor: a, onBehalfOf: acme, at: 2025-03, count: 5}
              - {contributor: b, onBehalfOf: globex, at: 2025-04, count: 3}
              - {contributor: c, at: 2025-05, count: 2}
            """;
}
