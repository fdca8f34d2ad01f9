/**
 * What is judged: a {@link org.commonsgovernance.api.model.ProductionSetup} and the notions that every fact is made of.
 *
 * <p>Null always means "no source says", never "no" or "zero".
 */
@NullMarked
package org.commonsgovernance.api.model;

import org.jspecify.annotations.NullMarked;
