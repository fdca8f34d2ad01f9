/** What a push would make true, and what the policy says to that. */
@NullMarked
package org.commonsgovernance.gate.judge;

import org.jspecify.annotations.NullMarked;
