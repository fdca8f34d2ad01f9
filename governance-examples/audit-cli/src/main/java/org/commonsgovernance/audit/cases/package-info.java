/** Holds judgements against what careful readers concluded of the same cases. */
@NullMarked
package org.commonsgovernance.audit.cases;

import org.jspecify.annotations.NullMarked;
