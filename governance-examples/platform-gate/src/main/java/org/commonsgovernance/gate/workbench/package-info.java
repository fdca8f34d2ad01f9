/** Where a community edits rules beside their cases: nothing is kept. */
@NullMarked
package org.commonsgovernance.gate.workbench;

import org.jspecify.annotations.NullMarked;
