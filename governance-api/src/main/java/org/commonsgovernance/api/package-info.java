/**
 * Judge production setups: build a {@link org.commonsgovernance.api.model.ProductionSetup}, give it to a {@link
 * org.commonsgovernance.api.GovernanceEvaluator}, read the {@link org.commonsgovernance.api.assessment.Assessment}.
 */
@NullMarked
package org.commonsgovernance.api;

import org.jspecify.annotations.NullMarked;
