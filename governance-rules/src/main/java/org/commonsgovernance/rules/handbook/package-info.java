/** A corpus as pages for people who read no rule files: plain HTML that needs no server and no script. */
@NullMarked
package org.commonsgovernance.rules.handbook;

import org.jspecify.annotations.NullMarked;
