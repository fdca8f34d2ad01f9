package org.commonsgovernance.audit.cli;

import org.commonsgovernance.reports.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The language that an option names. */
final class ReportTexts {
    private ReportTexts() {}

    static Texts of(String language, CommandLine command) {
        try {
            return Texts.of(language);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "Invalid value for option '--lang': " + e.getMessage(), e);
        }
    }
}
