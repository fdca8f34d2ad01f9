/** Shared by the API's packages; not exported. */
@NullMarked
package org.commonsgovernance.api.internal;

import org.jspecify.annotations.NullMarked;
