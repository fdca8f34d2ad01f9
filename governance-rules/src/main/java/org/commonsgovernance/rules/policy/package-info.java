/** The thresholds that rules compare with, each with a reason and a source. */
@NullMarked
package org.commonsgovernance.rules.policy;

import org.jspecify.annotations.NullMarked;
