/** Tables as text: columns by name, and the place of every mistake. */
@NullMarked
package org.commonsgovernance.collect.tables.csv;

import org.jspecify.annotations.NullMarked;
