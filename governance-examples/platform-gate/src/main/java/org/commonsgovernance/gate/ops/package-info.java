/** What those who run the platform look at: health, metrics, logs. */
@NullMarked
package org.commonsgovernance.gate.ops;

import org.jspecify.annotations.NullMarked;
