/** What reports cost: pages beside the judgement that they show, and a portfolio of a thousand setups. */
@NullMarked
package org.commonsgovernance.reports.figures;

import org.jspecify.annotations.NullMarked;
