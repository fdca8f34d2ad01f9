/** Verdict and indicators over time, with what changed them. */
@NullMarked
package org.commonsgovernance.reports.timeline;

import org.jspecify.annotations.NullMarked;
