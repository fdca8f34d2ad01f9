/** Reads what forges export, change requests, issues and reviews, and counts how the door works in practice. */
@NullMarked
package org.commonsgovernance.collect.forge;

import org.jspecify.annotations.NullMarked;
