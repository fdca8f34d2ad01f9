package org.commonsgovernance.collect.license;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a licensor filled into the Business Source License.
 *
 * @param licensor who grants it, as written; null where it is not filled in
 * @param changeDate when the other licence takes over, as written; null where not filled in
 * @param changeLicense the licence that takes over, as written; null where not filled in
 */
record BuslParameters(
        @Nullable String licensor,
        @Nullable String changeDate,
        @Nullable String changeLicense) {
    private static final List<String> LABELS =
            List.of("licensor", "licensed work", "additional use grant", "change date", "change license");
    private static final int LONGEST = 300;

    /** What ends the names of bodies, not of people. */
    private static final Pattern BODY = Pattern.compile(
            "\\b(?:inc|incorporated|corp|corporation|company|llc|llp|ltd|limited|plc|gmbh|ag|ug|kg|e\\.?"
                    + " ?v|s\\.?a\\.?s?|s\\.?r\\.?l|s\\.?l|"
                    + "b\\.?v|n\\.?v|ab|oy|oyj|a/s|aps|pty|pte|k\\.?k|foundation|stiftung|association|university|labs|"
                    + "technologies|software|systems|group|project|consortium|pbc)\\b\\.?",
            Pattern.CASE_INSENSITIVE);

    /** Reads them from the text before the licence's terms. */
    static BuslParameters read(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        String label = null;
        for (String line : text.lines().limit(300).toList()) {
            String stripped = line.strip().replace("*", "");
            int colon = stripped.indexOf(':');
            String start = colon < 0 ? "" : stripped.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            start = start.equals("change licence") ? "change license" : start;
            if (LABELS.contains(start)) {
                label = start;
                found.putIfAbsent(label, stripped.substring(colon + 1).strip());
            } else if (stripped.isEmpty() || stripped.startsWith("---")) {
                label = label != null && found.getOrDefault(label, "").isEmpty() ? label : null;
            } else if (label != null) {
                String more = (found.getOrDefault(label, "") + " " + stripped).strip();
                found.put(label, more.length() > LONGEST ? more.substring(0, LONGEST) : more);
            }
        }
        return new BuslParameters(
                filled(found.get("licensor")), filled(found.get("change date")), filled(found.get("change license")));
    }

    /** The licensor's name if it is a body's; null if it is not filled in, or may be a person's. */
    @Nullable
    String licensorBody() {
        return licensor != null && isBody(licensor) ? licensor : null;
    }

    /** Whether a name is a body's, and not a person's. */
    static boolean isBody(String name) {
        return name.length() <= 100 && BODY.matcher(name).find();
    }

    private static @Nullable String filled(@Nullable String value) {
        boolean isEmpty = value == null || value.isBlank() || value.startsWith("[") || value.startsWith("<");
        return isEmpty ? null : value;
    }
}
