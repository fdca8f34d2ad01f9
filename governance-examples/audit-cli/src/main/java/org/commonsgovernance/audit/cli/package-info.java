/** {@code commons-audit}: the library at the command line. */
@NullMarked
package org.commonsgovernance.audit.cli;

import org.jspecify.annotations.NullMarked;
