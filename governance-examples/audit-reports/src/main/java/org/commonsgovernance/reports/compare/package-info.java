/** Two judgements side by side: what moved, and which facts moved it. */
@NullMarked
package org.commonsgovernance.reports.compare;

import org.jspecify.annotations.NullMarked;
