/** Start here: {@link org.commonsgovernance.rules.GovernanceRules} builds evaluators. */
@NullMarked
package org.commonsgovernance.rules;

import org.jspecify.annotations.NullMarked;
