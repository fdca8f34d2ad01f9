package org.commonsgovernance.collect.roles;

/**
 * A rule, and where it stands.
 *
 * @param path the file that has it
 */
record Stated(String path, Rule rule) {}
