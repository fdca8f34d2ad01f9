/** Which pushes are refused, warned of or let pass: a file that a platform's people edit. */
@NullMarked
package org.commonsgovernance.gate.policy;

import org.jspecify.annotations.NullMarked;
