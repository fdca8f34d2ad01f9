package org.commonsgovernance.collect.terms;

/**
 * A word of a sentence.
 *
 * @param written as it is written, without punctuation around it
 * @param plain as phrases compare it
 * @param clause which clause of the sentence it stands in, from 0
 */
record Word(String written, String plain, int clause) {}
