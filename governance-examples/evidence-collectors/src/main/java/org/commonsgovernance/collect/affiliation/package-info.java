/** For whom people act: organisations by mail address, mail domain and day, under one name each. */
@NullMarked
package org.commonsgovernance.collect.affiliation;

import org.jspecify.annotations.NullMarked;
