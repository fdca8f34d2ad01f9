/** What licence expressions let anyone do. */
@NullMarked
package org.commonsgovernance.rules.license;

import org.jspecify.annotations.NullMarked;
