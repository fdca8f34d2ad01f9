/** Turns what is there, a repository, a forge's export, a table, into facts with their sources. */
@NullMarked
package org.commonsgovernance.collect;

import org.jspecify.annotations.NullMarked;
