/** Pages for people, written on the server, readable without scripts. */
@NullMarked
package org.commonsgovernance.gate.pages;

import org.jspecify.annotations.NullMarked;
