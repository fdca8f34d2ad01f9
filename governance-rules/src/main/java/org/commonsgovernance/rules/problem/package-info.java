/** What is wrong with a file: where, what, and what would be right. */
@NullMarked
package org.commonsgovernance.rules.problem;

import org.jspecify.annotations.NullMarked;
