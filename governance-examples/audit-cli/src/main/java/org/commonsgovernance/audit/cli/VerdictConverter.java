package org.commonsgovernance.audit.cli;

import org.commonsgovernance.api.assessment.Verdict;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A verdict at which a command is to fail; undetermined has a code of its own. */
final class VerdictConverter implements ITypeConverter<Verdict> {
    @Override
    public Verdict convert(String text) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.UNDETERMINED && verdict.name().equalsIgnoreCase(text)) {
                return verdict;
            }
        }
        throw new TypeConversionException(
                "\"" + text + "\" is none of PEER_PRODUCTION, DIAGONAL, NEITHER, CORPORATE_CONTROLLED");
    }
}
