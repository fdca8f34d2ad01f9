package org.commonsgovernance.collect.terms;

import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that goes by a name, and whose text is public.
 *
 * @param instrument what it is
 * @param recipient with whom it is made; null where its name does not tell
 */
record KnownAgreement(Instrument instrument, @Nullable String recipient) {}
