package org.commonsgovernance.collect.terms;

import org.jspecify.annotations.Nullable;

/**
 * A word, or several that together are a name.
 *
 * @param plain the word; for a name, what it names, such as {@code <dco>}
 * @param known the agreement that goes by this name; null for other names and words
 * @param first the first word of it in the sentence
 * @param clause the clause that it begins in
 */
record Token(String plain, @Nullable KnownAgreement known, int first, int clause) {}
