/** Reads git repositories: commits, people, and files as they were. Nothing of a repository is run or honoured. */
@NullMarked
package org.commonsgovernance.collect.git;

import org.jspecify.annotations.NullMarked;
