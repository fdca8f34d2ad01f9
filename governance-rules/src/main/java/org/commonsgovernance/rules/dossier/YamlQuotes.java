package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/** Which texts are quoted beside those that Jackson quotes: what readers of YAML 1.1 or 1.2 take for something else. */
final class YamlQuotes extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;

    /** The key that merges and the default value of YAML 1.1; numbers in all their ways of writing. */
    private static final Pattern OTHERWISE =
            Pattern.compile("=|<<|[-+]?(0x[0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
                    + "|\\.?[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|\\.(inf|Inf|INF))|\\.(nan|NaN|NAN)");

    @Override
    public boolean needToQuoteValue(String value) {
        return super.needToQuoteValue(value) || OTHERWISE.matcher(value).matches();
    }

    @Override
    public boolean needToQuoteName(String name) {
        return super.needToQuoteName(name) || OTHERWISE.matcher(name).matches();
    }
}
