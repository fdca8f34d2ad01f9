/** What dossiers and rules can say: the model's record types, their properties, and how to read and write them. */
@NullMarked
package org.commonsgovernance.rules.facts;

import org.jspecify.annotations.NullMarked;
