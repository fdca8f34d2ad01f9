package org.commonsgovernance.rules.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;

/**
 * A dossier whose lists of contributions lie elsewhere.
 *
 * @param setup all but these contributions
 * @param lists for each list that the dossier names where its contributions are known from, in the order of the dossier
 */
public record DossierApart(ProductionSetup setup, Map<String, Source> lists) {
    public DossierApart {
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }
}
