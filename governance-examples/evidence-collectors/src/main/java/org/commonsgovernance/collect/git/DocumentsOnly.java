package org.commonsgovernance.collect.git;

import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.rules.facts.FactCopy;

/**
 * Licences of a repository that holds documents and no program: they are those of the documents. Of the product that the
 * documents speak of they say nothing, nor does it when there are none.
 */
final class DocumentsOnly {
    private static final String NONE = "NONE";

    private DocumentsOnly() {}

    static Found of(Found licenses) {
        Found found = new Found();
        for (Fact fact : licenses.facts()) {
            if (!(fact instanceof LicenseGrant grant) || grant.covers() != LicenseGrant.Covers.PRODUCT) {
                found.add(fact);
            } else if (!grant.expression().equals(NONE)) {
                found.add(FactCopy.of(grant, Map.of("covers", LicenseGrant.Covers.DOCUMENTATION)));
            }
        }
        licenses.unknown().forEach(one -> found.unknown(one.what(), one.wouldTell()));
        licenses.remarks().forEach(found::remark);
        found.unknown(
                "under which licence the product is given", "the repository of the product; this one holds documents");
        return found;
    }
}
