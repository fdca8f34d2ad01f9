/** Verdicts as assertions, for the tests of whoever embeds the check. */
@NullMarked
package org.commonsgovernance.junit;

import org.jspecify.annotations.NullMarked;
