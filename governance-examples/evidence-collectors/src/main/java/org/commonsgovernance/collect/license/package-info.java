/** Finds under which licences a repository's product can be had, now and through its history. */
@NullMarked
package org.commonsgovernance.collect.license;

import org.jspecify.annotations.NullMarked;
