/** Files that are written whole or not at all. */
@NullMarked
package org.commonsgovernance.rules.file;

import org.jspecify.annotations.NullMarked;
