/** The corpus: criteria with their words, rules and cases, the policy, the licence table and the verdict rules. */
@NullMarked
package org.commonsgovernance.rules.corpus;

import org.jspecify.annotations.NullMarked;
