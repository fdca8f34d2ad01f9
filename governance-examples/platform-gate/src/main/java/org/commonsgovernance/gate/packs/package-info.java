/** Rule packs: uploaded, listed, put in force. */
@NullMarked
package org.commonsgovernance.gate.packs;

import org.jspecify.annotations.NullMarked;
