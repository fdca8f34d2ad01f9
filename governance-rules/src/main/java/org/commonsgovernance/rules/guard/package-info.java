/**
 * The only way to the engine. What people wrote is read into a tree by a parser that knows the rule language and
 * nothing else; the tree is checked; the engine's network, and for a second opinion canonical DRL, are made from it.
 *
 * <p>The parser is ours and not Drools', because Drools' gives no place for what stands inside a pattern, stops at the
 * first mistake, and throws on some input. Whatever this one accepts is valid DRL, which a test asks of Drools' own.
 */
@NullMarked
package org.commonsgovernance.rules.guard;

import org.jspecify.annotations.NullMarked;
