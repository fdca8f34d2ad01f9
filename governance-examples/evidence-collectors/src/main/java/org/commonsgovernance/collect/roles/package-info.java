/** Who decides, read from lists of maintainers, owners files and governance texts. */
@NullMarked
package org.commonsgovernance.collect.roles;

import org.jspecify.annotations.NullMarked;
