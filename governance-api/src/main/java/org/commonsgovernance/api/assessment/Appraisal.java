package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;

/**
 * An assessment and what could move it, of one setup on one day by one rule base.
 *
 * @param assessment what was found
 * @param outlook what could move it
 */
public record Appraisal(Assessment assessment, Outlook outlook) {
    public Appraisal {
        Require.present(assessment, "assessment");
        Require.present(outlook, "outlook");
    }
}
