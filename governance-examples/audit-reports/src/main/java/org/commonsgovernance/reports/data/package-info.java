/** Reports for programs: JSON, CSV, SARIF, JUnit XML and a badge. */
@NullMarked
package org.commonsgovernance.reports.data;

import org.jspecify.annotations.NullMarked;
