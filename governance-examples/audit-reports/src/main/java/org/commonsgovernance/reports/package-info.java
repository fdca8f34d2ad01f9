/** Judgements as files for those who answer for them, and for the builds that read them: {@code Report} and {@code Format}. */
@NullMarked
package org.commonsgovernance.reports;

import org.jspecify.annotations.NullMarked;
