/** What a project declares of itself in {@code .commons.yaml}. */
@NullMarked
package org.commonsgovernance.collect.declared;

import org.jspecify.annotations.NullMarked;
