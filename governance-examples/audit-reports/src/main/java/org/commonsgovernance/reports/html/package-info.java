/** Pages in HTML: one file, no network, no scripts needed. */
@NullMarked
package org.commonsgovernance.reports.html;

import org.jspecify.annotations.NullMarked;
