package org.commonsgovernance.api.model;

/** A fact computed from others. A setup may bring it along instead, for instance from a published statistic. */
public interface DerivedFact extends Fact {}
