/** The engine's network, built from checked rules without text or compiler between them. */
@NullMarked
package org.commonsgovernance.rules.engine.network;

import org.jspecify.annotations.NullMarked;
