package org.commonsgovernance.rules.check;

import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;

/**
 * A property of one of the facts that a rule asks for.
 *
 * @param fact which of the facts; facts of two rules that are compared have different numbers, or the same where they
 *     are one fact
 * @param type the fact's type
 * @param property the property
 */
record Slot(int fact, FactType type, Property property) {}
