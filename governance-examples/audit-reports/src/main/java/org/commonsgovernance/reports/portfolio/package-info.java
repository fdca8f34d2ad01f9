/** Many judgements on one page. */
@NullMarked
package org.commonsgovernance.reports.portfolio;

import org.jspecify.annotations.NullMarked;
