package org.commonsgovernance.rules.engine;

import java.util.List;
import org.commonsgovernance.api.model.Fact;

/**
 * Evidence before it is weighed.
 *
 * @param rule the rule's name
 * @param facts the facts of its plain patterns, in their order
 */
record Match(String rule, List<Fact> facts) {}
