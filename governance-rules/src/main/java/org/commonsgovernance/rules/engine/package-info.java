/** Judging: rules find evidence in a session of their own, evidence makes statuses, statuses make a verdict. */
@NullMarked
package org.commonsgovernance.rules.engine;

import org.jspecify.annotations.NullMarked;
