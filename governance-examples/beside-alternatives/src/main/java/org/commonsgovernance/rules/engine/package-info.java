/** What is compared reaches into the engine's own parts: a package of the same name sees them. */
@NullMarked
package org.commonsgovernance.rules.engine;

import org.jspecify.annotations.NullMarked;
