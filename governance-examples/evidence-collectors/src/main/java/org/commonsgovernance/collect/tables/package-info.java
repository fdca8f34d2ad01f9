/** Turns tables and reports of other tools into facts: contributions, maintainers, Scorecard, Security Insights. */
@NullMarked
package org.commonsgovernance.collect.tables;

import org.jspecify.annotations.NullMarked;
