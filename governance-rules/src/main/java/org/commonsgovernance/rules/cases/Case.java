package org.commonsgovernance.rules.cases;

import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.corpus.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A small setup with what it must give.
 *
 * @param path its file in the corpus
 * @param criterion whose status it is about; null where it is about the verdict
 * @param expected a {@link org.commonsgovernance.api.assessment.Status}, or a
 *     {@link org.commonsgovernance.api.assessment.Verdict}
 * @param setup what is judged, on its last observed day
 */
public record Case(String path, @Nullable Criterion criterion, Enum<?> expected, ProductionSetup setup) {}
