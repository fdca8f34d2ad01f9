/** What was found once, frozen, so that a build fails only on what got worse. */
@NullMarked
package org.commonsgovernance.rules.baseline;

import org.jspecify.annotations.NullMarked;
