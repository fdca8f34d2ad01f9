/** What a project's texts plainly state: who looks after it, what anyone can see, who may come in, who uses it. */
@NullMarked
package org.commonsgovernance.collect.texts;

import org.jspecify.annotations.NullMarked;
