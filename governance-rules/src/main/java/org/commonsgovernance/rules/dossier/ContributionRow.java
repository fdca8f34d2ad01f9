package org.commonsgovernance.rules.dossier;

import org.commonsgovernance.api.model.given.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * A line of contributions of many setups.
 *
 * @param setup the id of the setup that it is of; null where a broken line does not tell
 * @param list the list of the setup's dossier that it stands in; null where it does not tell, which means the only one
 * @param contribution what it says; null where it is broken
 * @param problem what is wrong with it and what would be right; null where nothing is
 */
public record ContributionRow(
        @Nullable String setup,
        @Nullable String list,
        @Nullable Contribution contribution,
        @Nullable String problem) {}
