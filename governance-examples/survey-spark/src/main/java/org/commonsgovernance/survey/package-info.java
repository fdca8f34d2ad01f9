/** Judges many setups on Apache Spark; {@link org.commonsgovernance.survey.SurveyCommand} is the program. */
@NullMarked
package org.commonsgovernance.survey;

import org.jspecify.annotations.NullMarked;
