/** What licence expressions let anyone do. */
@NullMarked
package org.commonsgovernance.rules.licence;

import org.jspecify.annotations.NullMarked;
