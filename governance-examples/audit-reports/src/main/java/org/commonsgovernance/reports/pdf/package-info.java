/** Pages on paper: the same report as in HTML, with page numbers, bookmarks and links. */
@NullMarked
package org.commonsgovernance.reports.pdf;

import org.jspecify.annotations.NullMarked;
