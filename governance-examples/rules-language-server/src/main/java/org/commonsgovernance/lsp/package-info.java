/**
 * A language server for folders of rules: what is wrong with them, what may be written, and what it means. It says what the
 * guard and the loaders say, of texts as the editor holds them.
 */
@NullMarked
package org.commonsgovernance.lsp;

import org.jspecify.annotations.NullMarked;
