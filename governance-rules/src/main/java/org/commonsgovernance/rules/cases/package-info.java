/** The cases of a corpus: what each must give, what it gives, why, and which rules and conditions they try. */
@NullMarked
package org.commonsgovernance.rules.cases;

import org.jspecify.annotations.NullMarked;
