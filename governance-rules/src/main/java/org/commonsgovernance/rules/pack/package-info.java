/** Packs: folders that change the rules below them. Read, held to their signatures, and put one over the other. */
@NullMarked
package org.commonsgovernance.rules.pack;

import org.jspecify.annotations.NullMarked;
