/** The four indicators' rules in what an embedder could use instead, held to the same answers and measured. */
@NullMarked
package org.commonsgovernance.beside;

import org.jspecify.annotations.NullMarked;
