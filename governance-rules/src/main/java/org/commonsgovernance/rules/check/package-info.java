/**
 * What is wrong with a corpus beyond what stops it from loading: rules that can't fire or add nothing, gaps between
 * thresholds, texts that are missing or contradict each other. What is claimed here is proved, never guessed.
 */
@NullMarked
package org.commonsgovernance.rules.check;

import org.jspecify.annotations.NullMarked;
