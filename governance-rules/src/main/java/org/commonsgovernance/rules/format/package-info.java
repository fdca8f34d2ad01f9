/** How the files of a corpus are laid out. */
@NullMarked
package org.commonsgovernance.rules.format;

import org.jspecify.annotations.NullMarked;
