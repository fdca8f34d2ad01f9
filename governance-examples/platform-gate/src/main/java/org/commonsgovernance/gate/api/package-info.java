/** The HTTP API: routes, tokens, problems, the OpenAPI document. */
@NullMarked
package org.commonsgovernance.gate.api;

import org.jspecify.annotations.NullMarked;
