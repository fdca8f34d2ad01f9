/** Files of chance and malice: whatever is handed in, the answer is an ordinary error or something sound. */
@NullMarked
package org.commonsgovernance.rules.fuzz;

import org.jspecify.annotations.NullMarked;
