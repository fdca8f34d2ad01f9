/** Repositories over HTTP: names, folders, pushes that are judged before they are taken. */
@NullMarked
package org.commonsgovernance.gate.push;

import org.jspecify.annotations.NullMarked;
