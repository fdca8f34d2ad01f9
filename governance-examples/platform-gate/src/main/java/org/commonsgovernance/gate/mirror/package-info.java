/** Repositories that live elsewhere, and the webhooks by which other forges tell of pushes. */
@NullMarked
package org.commonsgovernance.gate.mirror;

import org.jspecify.annotations.NullMarked;
