/** A small forge that judges what a push would make true before it accepts it. */
@NullMarked
package org.commonsgovernance.gate;

import org.jspecify.annotations.NullMarked;
