package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads single fields of TOML, line by line: strings on one line, and lists of strings. What is written in another way
 * is passed over.
 */
final class TomlLines {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern TABLE = Pattern.compile("^\\[{1,2}([^\\[\\]]{1,200})\\]{1,2}(?:[ \\t]*#.*)?$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z0-9_.\"-]{1,80})[ \\t]{0,20}=[ \\t]{0,20}(.*)$");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]{0,500})\"|'([^']{0,500})'");

    /**
     * A field.
     *
     * @param table the table it stands in, empty at the top
     * @param index which table of that name, from 0
     * @param key its name
     * @param values its strings
     * @param value what is written after the sign
     */
    record Field(String table, int index, String key, List<String> values, String value) {}

    private TomlLines() {}

    /** The fields whose name is wanted, in the order of the text. */
    static List<Field> fields(String text, Pattern wanted) {
        List<Field> fields = new ArrayList<>();
        String table = "";
        int tables = 0;
        StringBuilder open = null;
        String openKey = "";
        for (String whole : text.lines().limit(MOST_LINES).toList()) {
            String line = whole.strip();
            if (line.length() > LONGEST_LINE || line.startsWith("#")) {
                continue;
            }
            if (open != null) {
                open.append(' ').append(line);
                if (line.contains("]") || open.length() > LONGEST_LINE) {
                    fields.add(field(table, tables, openKey, open.toString()));
                    open = null;
                }
                continue;
            }
            Matcher head = TABLE.matcher(line);
            if (head.matches()) {
                table = head.group(1).strip();
                tables++;
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                String key = field.group(1).replace("\"", "");
                if (wanted.matcher(key).matches()) {
                    String value = field.group(2);
                    if (value.startsWith("[") && !value.contains("]")) {
                        open = new StringBuilder(value);
                        openKey = key;
                    } else {
                        fields.add(field(table, tables, key, value));
                    }
                }
            }
        }
        return fields;
    }

    private static Field field(String table, int index, String key, String value) {
        List<String> values = STRING.matcher(value)
                .results()
                .map(result -> Optional.ofNullable(result.group(1)).orElseGet(() -> result.group(2)))
                .toList();
        return new Field(table, index, key, values, value);
    }
}
