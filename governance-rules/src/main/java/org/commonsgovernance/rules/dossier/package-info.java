/** Dossiers: what is known of a setup, in YAML or JSON, with many contributions beside it as NDJSON. */
@NullMarked
package org.commonsgovernance.rules.dossier;

import org.jspecify.annotations.NullMarked;
