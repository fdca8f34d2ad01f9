/** Signed statements of judgements, and their verification. */
@NullMarked
package org.commonsgovernance.reports.statement;

import org.jspecify.annotations.NullMarked;
