package org.commonsgovernance.rules.policy;

import org.commonsgovernance.api.model.Fraction;

/**
 * A figure that rules compare with, as {@code policy.name}.
 *
 * @param name what rules call it
 * @param value the figure; a count is a fraction over 1
 * @param isCount whether it counts things; else it is a share
 * @param meaning what being above or below it means
 * @param reason why it is what it is, so that border cases can be argued
 * @param source where the figure comes from
 */
public record Threshold(String name, Fraction value, boolean isCount, String meaning, String reason, String source) {}
