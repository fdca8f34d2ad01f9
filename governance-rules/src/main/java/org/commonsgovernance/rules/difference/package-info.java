/** What a change of rules does: which rules and figures differ, and which verdicts and statuses of real setups. */
@NullMarked
package org.commonsgovernance.rules.difference;

import org.jspecify.annotations.NullMarked;
