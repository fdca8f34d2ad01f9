/** Findings that somebody answers for, for a time: they stay in every report, and both verdicts are shown. */
@NullMarked
package org.commonsgovernance.rules.waiver;

import org.jspecify.annotations.NullMarked;
