package org.commonsgovernance.gate.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as the form shows it.
 *
 * @param id in the page
 * @param path in the pack
 * @param text as it stands
 * @param errors how many errors are in it
 */
public record Field(String id, String path, String text, long errors) {
    private static final int MOST_ROWS = 28;

    /** How many lines it shows at once. */
    public int rows() {
        return (int) Math.min(MOST_ROWS, Math.max(4, text.lines().count() + 2));
    }

    /** What it is called among its neighbours. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean isCase() {
        return path.contains("/cases/");
    }

    /**
     * The files of a folder.
     *
     * @param folder of a criterion or the verdict; empty for what lies at the top
     */
    public record Group(String folder, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }

        /** Rules and words, beside which the cases stand. */
        public List<Field> rules() {
            return fields.stream().filter(one -> !one.isCase()).toList();
        }

        public List<Field> cases() {
            return fields.stream().filter(Field::isCase).toList();
        }

        public boolean hasErrors() {
            return fields.stream().anyMatch(one -> one.errors() > 0);
        }
    }

    /** Where the form shows a file; null where it does not. */
    public static @Nullable String id(List<Group> groups, String path) {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(one -> one.path().equals(path))
                .map(Field::id)
                .findFirst()
                .orElse(null);
    }

    /** All, those at the top first, each folder's rules before its words. */
    static List<Group> groups(Map<String, String> texts, Found found) {
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        int number = 0;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            String path = file.getKey();
            long errors = found.errors().stream()
                    .filter(one -> one.file().equals(path))
                    .count();
            Field field = new Field("f" + ++number, path, file.getValue(), errors);
            List<Field> group = groups.computeIfAbsent(folder(path), any -> new ArrayList<>());
            group.add(path.endsWith(".drl") ? 0 : group.size(), field);
        }
        return groups.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new Group(one.getKey(), one.getValue()))
                .toList();
    }

    private static String folder(String path) {
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        return folder.endsWith("/cases") ? folder.substring(0, folder.length() - "/cases".length()) : folder;
    }
}
