/** Files to begin with, for those who write rules. */
@NullMarked
package org.commonsgovernance.rules.authoring;

import org.jspecify.annotations.NullMarked;
