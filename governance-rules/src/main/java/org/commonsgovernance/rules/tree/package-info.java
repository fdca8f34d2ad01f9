/** YAML and JSON with the place of everything, and records read from them with every mistake told at once. */
@NullMarked
package org.commonsgovernance.rules.tree;

import org.jspecify.annotations.NullMarked;
