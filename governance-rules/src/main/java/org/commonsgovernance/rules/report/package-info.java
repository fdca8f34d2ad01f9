/** Assessments as text for people and as JSON for programs; what needs no further library. */
@NullMarked
package org.commonsgovernance.rules.report;

import org.jspecify.annotations.NullMarked;
