package org.commonsgovernance.collect.git;

/**
 * Somebody as a commit names them.
 *
 * @param name may be empty
 * @param mail in lower case; may be empty
 */
public record Ident(String name, String mail) {}
