/** What several dossiers say about one setup, as one: nothing is lost, and what conflicts stays apart. */
@NullMarked
package org.commonsgovernance.rules.merge;

import org.jspecify.annotations.NullMarked;
