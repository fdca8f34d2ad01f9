package org.commonsgovernance.lsp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a case gives to its sources and facts, for other facts to refer to. The file may be half written. */
final class CaseNames {
    private static final Pattern FACT = Pattern.compile("The id of a fact of type ([A-Za-z]+)\\.");
    private static final Pattern ID = Pattern.compile("(?<![A-Za-z])id:\\s*([^,}\\s]+)");
    private static final Pattern NAME = Pattern.compile("^\\s*([^\\s:#-][^\\s:]*):");

    private CaseNames() {}

    /** The names that may stand where this is said of the value. */
    static List<String> of(Lines lines, List<String> descriptions) {
        Set<String> names = new LinkedHashSet<>();
        for (String said : descriptions) {
            Matcher fact = FACT.matcher(said);
            if (fact.find()) {
                below(lines, fact.group(1)).forEach(line -> {
                    Matcher id = ID.matcher(line);
                    while (id.find()) {
                        names.add(id.group(1));
                    }
                });
            }
            if (said.equals("The name of a source.") || said.startsWith("The name of the source of")) {
                names.addAll(sources(lines));
            }
        }
        return List.copyOf(names);
    }

    private static List<String> sources(Lines lines) {
        List<String> names = new ArrayList<>();
        List<String> below = below(lines, "sources");
        int indent = below.stream().mapToInt(CaseNames::indent).min().orElse(0);
        for (String line : below) {
            Matcher name = NAME.matcher(line);
            if (indent(line) == indent && name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** The lines of the block under a key. */
    private static List<String> below(Lines lines, String key) {
        List<String> below = new ArrayList<>();
        int indent = -1;
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            if (indent < 0) {
                indent = line.strip().equals(key + ":") ? indent(line) : -1;
            } else if (!line.isBlank()) {
                boolean isIn = indent(line) > indent
                        || (indent(line) == indent && line.strip().startsWith("-"));
                if (!isIn) {
                    return below;
                }
                below.add(line);
            }
        }
        return below;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
