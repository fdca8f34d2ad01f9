@NullMarked
package org.commonsgovernance.survey;

import org.jspecify.annotations.NullMarked;
