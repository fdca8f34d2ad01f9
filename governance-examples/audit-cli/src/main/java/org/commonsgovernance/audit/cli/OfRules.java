package org.commonsgovernance.audit.cli;

import java.nio.file.Path;

/** A command that uses a folder of rules, and stops where it is broken. */
interface OfRules {
    /** The folder, as it was named. */
    Path rules();
}
