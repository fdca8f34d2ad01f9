/** Under which terms a project takes contributions, from what its repository says. */
@NullMarked
package org.commonsgovernance.collect.terms;

import org.jspecify.annotations.NullMarked;
