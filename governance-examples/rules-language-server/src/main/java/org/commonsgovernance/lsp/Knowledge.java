package org.commonsgovernance.lsp;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.authoring.FolderDraft;
import org.commonsgovernance.rules.facts.FactDocs;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.RuleLanguage;

/**
 * What one needs to know of a folder to answer questions about its files.
 *
 * @param root the folder
 * @param draft what could be read of it
 */
record Knowledge(Path root, FolderDraft draft) {
    static final FactDocs DOCS = FactDocs.read();

    /** What rules of a file may name. */
    RuleLanguage language(Document document) {
        boolean isVerdict = FolderCheck.inside(root, document.path()).startsWith("verdict/");
        if (!isVerdict) {
            return RuleLanguage.ofEvidence(FactTypes.STANDARD, draft.policy());
        }
        Set<String> indicators = draft.criteria().stream()
                .filter(one -> one.tier() == Tier.INDICATOR)
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        return RuleLanguage.ofVerdict(FactTypes.STANDARD, draft.policy(), indicators);
    }
}
