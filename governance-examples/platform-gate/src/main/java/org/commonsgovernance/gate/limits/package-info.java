/** How much, how fast and how long. */
@NullMarked
package org.commonsgovernance.gate.limits;

import org.jspecify.annotations.NullMarked;
