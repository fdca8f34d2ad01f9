package org.commonsgovernance.rules.handbook;

import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.problem.Spelled;

/** Names of the model as words of English. */
final class Words {
    private Words() {}

    /** {@code exclusiveRight} as "exclusive right", {@code AccessRule} as "access rule". */
    static String ofName(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    /** {@code NEXT_TO_NOTHING} as "next to nothing". */
    static String ofConstant(String constant) {
        return Spelled.words(constant);
    }

    static String of(Status status) {
        return ofConstant(status.name());
    }

    static String of(Verdict verdict) {
        return ofConstant(verdict.name()).replace("corporate controlled", "corporate-controlled");
    }

    static String title(Tier tier) {
        return switch (tier) {
            case INDICATOR -> "Indicators";
            case INVERSION -> "Inversions";
            case ADAPTATION -> "Adaptations";
            case SIGNAL -> "Signals";
        };
    }

    static String meaning(Tier tier) {
        return switch (tier) {
            case INDICATOR -> "Where one is established, it speaks against peer production.";
            case INVERSION ->
                "Where one is established, it speaks for peer production. They lie in families, which the verdict"
                        + " counts.";
            case ADAPTATION -> "Ways in which firms and a commons are joined; named where the verdict is diagonal.";
            case SIGNAL -> "Reported only; the verdict does not look at them.";
        };
    }
}
