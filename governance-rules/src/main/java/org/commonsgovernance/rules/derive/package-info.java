/**
 * From given facts to derived ones: the facts of a day and window are chosen, organisations close into groups, work and
 * seats are counted. Counting is done in whole numbers and divided once, so that parts can be counted apart and merged.
 */
@NullMarked
package org.commonsgovernance.rules.derive;

import org.jspecify.annotations.NullMarked;
