package org.commonsgovernance.beside;

import org.commonsgovernance.api.assessment.Stance;

/**
 * A rule that matched.
 *
 * @param indicator the id of the indicator that it speaks about
 * @param rule its sentence
 * @param stance what it says
 * @param strength how well its best match is known
 */
public record Reason(String indicator, String rule, Stance stance, Strength strength) {}
