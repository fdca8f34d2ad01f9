/** Ed25519 keys in PEM files, and DSSE envelopes that say who vouches for some bytes. */
@NullMarked
package org.commonsgovernance.rules.signing;

import org.jspecify.annotations.NullMarked;
