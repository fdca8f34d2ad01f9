/** What the platform keeps in its embedded database, and how it heals after a crash. */
@NullMarked
package org.commonsgovernance.gate.store;

import org.jspecify.annotations.NullMarked;
