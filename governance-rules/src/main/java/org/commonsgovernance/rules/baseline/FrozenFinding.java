package org.commonsgovernance.rules.baseline;

import org.commonsgovernance.api.assessment.Status;

/**
 * Where one criterion stood.
 *
 * @param criterion its id
 * @param status where it stood
 */
record FrozenFinding(String criterion, Status status) {}
