package org.commonsgovernance.gate.policy;

/** A word of the policy, and where it stands. */
record Word(String text, int line, int column) {}
