/**
 * Facts computed from given ones: who takes part, shares, holdings, terms, openness. A setup may bring them along
 * instead, for instance from a published statistic; what it brings is then not computed.
 *
 * <p>Shares are intervals: from what is surely a group's to what may be.
 */
@NullMarked
package org.commonsgovernance.api.model.derived;

import org.jspecify.annotations.NullMarked;
