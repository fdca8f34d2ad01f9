package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.rules.license.SpdxList;
import org.jspecify.annotations.Nullable;

/** How licences are called outside the SPDX list, where one licence is meant for sure. */
final class LicenseNames {
    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> BY_LOWER_CASE = byLowerCase();

    private LicenseNames() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        put(
                names,
                "Apache-2.0",
                "apache 2",
                "apache 2.0",
                "apache v2",
                "apache2",
                "apache license 2.0",
                "apache license version 2.0",
                "apache license v2.0",
                "apache license 2",
                "apache software license 2.0",
                "apache software license version 2.0",
                "the apache license version 2.0",
                "the apache software license version 2.0",
                "apache-2",
                "asl 2.0",
                "al2",
                "apache_2_0",
                "apl2");
        put(names, "MIT", "mit license", "the mit license", "mit", "expat", "mit/x11", "the mit license mit");
        put(
                names,
                "BSD-3-Clause",
                "bsd 3-clause",
                "bsd 3-clause license",
                "3-clause bsd",
                "3-clause bsd license",
                "new bsd license",
                "new bsd",
                "bsd-3",
                "modified bsd license",
                "the bsd 3-clause license",
                "bsd license 3-clause",
                "revised bsd license");
        put(
                names,
                "BSD-2-Clause",
                "bsd 2-clause",
                "bsd 2-clause license",
                "2-clause bsd",
                "2-clause bsd license",
                "simplified bsd license",
                "the bsd 2-clause license",
                "freebsd license");
        put(
                names,
                "MPL-2.0",
                "mozilla public license 2.0",
                "mozilla public license version 2.0",
                "mpl 2.0",
                "mpl2",
                "mozilla public license 2.0 mpl 2.0",
                "mpl v2.0",
                "mozilla public license v2.0");
        put(
                names,
                "EPL-1.0",
                "eclipse public license 1.0",
                "eclipse public license - v 1.0",
                "eclipse public license version 1.0",
                "eclipse public license v1.0");
        put(
                names,
                "EPL-2.0",
                "eclipse public license 2.0",
                "eclipse public license - v 2.0",
                "epl 2.0",
                "eclipse public license version 2.0",
                "eclipse public license v2.0",
                "eclipse public license v. 2.0");
        put(names, "GPL-3.0-only", "gpl_3", "gplv3 only");
        put(
                names,
                "GPL-2.0-or-later",
                "gplv2+",
                "gpl-2+",
                "gpl2+",
                "gpl v2+",
                "gpl v2 or later",
                "gplv2 or later",
                "gnu general public license v2 or later gplv2+");
        put(
                names,
                "GPL-3.0-or-later",
                "gplv3+",
                "gpl-3+",
                "gpl3+",
                "gpl v3+",
                "gpl v3 or later",
                "gplv3 or later",
                "gnu general public license v3 or later gplv3+");
        put(names, "LGPL-2.1-or-later", "lgplv2.1+", "lgpl 2.1+", "lgpl v2.1 or later");
        put(names, "LGPL-3.0-or-later", "lgplv3+", "gnu lesser general public license v3 or later lgplv3+");
        put(names, "AGPL-3.0-or-later", "agplv3+", "gnu affero general public license v3 or later agplv3+");
        put(names, "ISC", "isc license", "isc license iscl");
        put(names, "Unlicense", "the unlicense", "the unlicense unlicense");
        put(names, "CC0-1.0", "cc0", "cc0 1.0", "cc0 1.0 universal");
        put(names, "Artistic-2.0", "artistic_2");
        put(names, "Artistic-1.0-Perl OR GPL-1.0-or-later", "perl_5");
        put(names, "PostgreSQL", "the postgresql license", "postgresql license");
        return Map.copyOf(names);
    }

    private static void put(Map<String, String> names, String id, String... called) {
        for (String name : called) {
            names.put(name, id);
        }
    }

    private static Map<String, String> byLowerCase() {
        Map<String, String> ids = new TreeMap<>();
        SpdxList.approved().keySet().forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
        return Map.copyOf(ids);
    }

    /** The SPDX expression that a text is or means; null if it is none, or may mean several licences. */
    static @Nullable String expression(String written) {
        String text = written.strip();
        if (text.length() > 200) {
            return null;
        }
        if (SpdxTags.isExpression(text)) {
            return text;
        }
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[(),\"]", " ")
                .replaceAll("\\s{1,50}", " ")
                .strip();
        plain = plain.startsWith("license :: osi approved :: ") ? plain.substring(27) : plain;
        String known = NAMES.getOrDefault(plain, BY_LOWER_CASE.get(plain));
        if (known != null) {
            return known;
        }
        // Before expressions there were lists with a stroke between, each of which could be chosen.
        return text.contains("/") ? choice(List.of(text.split("/", -1))) : null;
    }

    /** The expression for a choice of licences; null if one of them is not known. */
    static @Nullable String choice(List<String> written) {
        List<String> parts = new ArrayList<>();
        for (String one : written) {
            String part = one.contains("/") ? null : expression(one);
            if (part == null) {
                return null;
            }
            parts.add(part.contains(" ") && written.size() > 1 ? "(" + part + ")" : part);
        }
        return parts.isEmpty() || parts.size() > 10 ? null : String.join(" OR ", parts);
    }
}
