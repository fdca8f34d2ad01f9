package org.commonsgovernance.collect.tables;

import java.util.Locale;
import java.util.Map;
import org.commonsgovernance.rules.license.SpdxList;
import org.jspecify.annotations.Nullable;

/** Names by which forges call licences, where a name stands for one id. GNU's do not: "or later" is not told. */
final class LicenseNames {
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("academic free license v3.0", "AFL-3.0"),
            Map.entry("apache license 2.0", "Apache-2.0"),
            Map.entry("artistic license 2.0", "Artistic-2.0"),
            Map.entry("blue oak model license 1.0.0", "BlueOak-1.0.0"),
            Map.entry("boost software license 1.0", "BSL-1.0"),
            Map.entry("bsd 2-clause \"simplified\" license", "BSD-2-Clause"),
            Map.entry("bsd 3-clause \"new\" or \"revised\" license", "BSD-3-Clause"),
            Map.entry("bsd 3-clause clear license", "BSD-3-Clause-Clear"),
            Map.entry("bsd zero clause license", "0BSD"),
            Map.entry("creative commons attribution 4.0 international", "CC-BY-4.0"),
            Map.entry("creative commons attribution share alike 4.0 international", "CC-BY-SA-4.0"),
            Map.entry("creative commons zero v1.0 universal", "CC0-1.0"),
            Map.entry("eclipse public license 1.0", "EPL-1.0"),
            Map.entry("eclipse public license 2.0", "EPL-2.0"),
            Map.entry("european union public license 1.2", "EUPL-1.2"),
            Map.entry("isc license", "ISC"),
            Map.entry("microsoft public license", "MS-PL"),
            Map.entry("mit license", "MIT"),
            Map.entry("mit no attribution", "MIT-0"),
            Map.entry("mozilla public license 2.0", "MPL-2.0"),
            Map.entry("mulan permissive software license, version 2", "MulanPSL-2.0"),
            Map.entry("postgresql license", "PostgreSQL"),
            Map.entry("sil open font license 1.1", "OFL-1.1"),
            Map.entry("the unlicense", "Unlicense"),
            Map.entry("universal permissive license v1.0", "UPL-1.0"),
            Map.entry("university of illinois/ncsa open source license", "NCSA"),
            Map.entry("zlib license", "Zlib"));

    private LicenseNames() {}

    /** The id of a name, or of an id that is no GNU one without "only" or "or later"; null where none is meant for sure. */
    static @Nullable String id(String name) {
        String byName = IDS.get(name.toLowerCase(Locale.ROOT));
        if (byName != null) {
            return byName;
        }
        boolean isOpenEnded = name.contains("GPL-") && !name.endsWith("-only") && !name.endsWith("-or-later");
        return !isOpenEnded && SpdxList.approved().containsKey(name) ? name : null;
    }
}
