/** What a page shows, put so that templates only have to print it. Public because templates are classes of another package. */
@NullMarked
package org.commonsgovernance.reports.page;

import org.jspecify.annotations.NullMarked;
