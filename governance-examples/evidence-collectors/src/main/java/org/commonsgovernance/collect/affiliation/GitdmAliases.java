package org.commonsgovernance.collect.affiliation;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** gitdm's aliases: {@code address canonical-address}, a line each, the first in quotes where it holds a blank. */
public final class GitdmAliases {
    private GitdmAliases() {}

    /**
     * Reads the aliases.
     *
     * @param source where they are found, and what they rest on
     * @param problems gets every line that can't be read; what is read is the others
     */
    public static AffiliationSource read(SourceFile file, Source source, Problems problems) {
        List<AffiliationSource.MailAlias> aliases = new ArrayList<>();
        TextLines.forEach(file, (number, line) -> {
            int closing = line.startsWith("\"") ? line.indexOf('"', 1) : -1;
            int end = closing > 0 ? closing + 1 : TextLines.firstBlank(line);
            if (end < 0 || line.substring(end).isBlank()) {
                problems.add(file.problem(number, 1, "names one address only; write: address canonical-address"));
                return;
            }
            String canonical = GitdmMap.key(line.substring(end));
            if (canonical == null || !Mail.isAddress(canonical)) {
                problems.add(file.problem(number, end + 1, "the second is no address"));
                return;
            }
            String address = Mail.key(line.substring(0, end).replace("\"", ""));
            String restored = address.indexOf('@') < 0 ? GitdmMap.key(address) : address;
            aliases.add(new AffiliationSource.MailAlias(restored == null ? address : restored, canonical, number));
        });
        return new AffiliationSource(file.name(), source, List.of(), aliases, List.of());
    }
}
