/** The words of reports, by key and language. */
@NullMarked
package org.commonsgovernance.reports.text;

import org.jspecify.annotations.NullMarked;
