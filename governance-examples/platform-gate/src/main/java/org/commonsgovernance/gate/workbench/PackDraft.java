package org.commonsgovernance.gate.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonsgovernance.gate.api.ApiException;
import org.commonsgovernance.gate.packs.PackArchive;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.store.StoredPack;
import org.commonsgovernance.rules.authoring.NewPack;
import org.jspecify.annotations.Nullable;

/**
 * A pack as somebody edits it: the files of a stored version, or of a new pack, with texts in place of them or beside them.
 *
 * @param begun {@code id@version} of the stored pack, or the id alone of a new one
 * @param files all, by path
 */
record PackDraft(String begun, SortedMap<String, byte[]> files) {
    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 1_000_000;
    private static final String TEXT = "text:";
    private static final String DROP = "drop:";

    /** What a form says, laid over what was begun with. */
    static PackDraft of(Map<String, String> fields, RulePacks packs) {
        PackDraft draft = begin(fields.getOrDefault("begun", ""), packs);
        SortedMap<String, byte[]> files = draft.files();
        fields.forEach((name, value) -> {
            if (name.startsWith(TEXT)) {
                files.put(path(name.substring(TEXT.length())), value.getBytes(StandardCharsets.UTF_8));
            }
        });
        String added = fields.getOrDefault("add", "").strip();
        if (!added.isEmpty()) {
            files.putIfAbsent(path(added), new byte[0]);
        }
        fields.keySet().stream()
                .filter(name -> name.startsWith(DROP))
                .forEach(name -> files.remove(name.substring(DROP.length())));
        return draft;
    }

    /** What is begun with: a stored version as it is, or a new pack. */
    static PackDraft begin(String begun, RulePacks packs) {
        int at = begun.indexOf('@');
        if (at < 0) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            NewPack.files(begun).forEach((path, text) -> {
                if (!path.startsWith(".")) { // help for editors
                    String shown = text.replaceFirst("^# yaml-language-server:.*\n", "");
                    files.put(path, shown.getBytes(StandardCharsets.UTF_8));
                }
            });
            return new PackDraft(begun, files);
        }
        StoredPack stored = packs.find(begun.substring(0, at), begun.substring(at + 1));
        if (stored == null) {
            throw ApiException.notFound("there is no pack " + begun);
        }
        return new PackDraft(begun, packs.files(stored));
    }

    private static String path(String path) {
        if (!isText(path)) {
            throw ApiException.badRequest(
                    "a file of a pack is called so: pack.yaml, FOLDER/rules.drl, FOLDER/criterion.yaml or"
                            + " FOLDER/cases/NAME.yaml; not \"" + path + "\"");
        }
        return PackArchive.requirePath(path);
    }

    private static boolean isText(String path) {
        return (path.endsWith(".yaml") || path.endsWith(".drl")) && !path.startsWith(".") && !path.contains("/.");
    }

    /** The files that people edit, by path. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        int bytes = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (isText(file.getKey())) {
                bytes += file.getValue().length;
                texts.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        if (texts.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw ApiException.badRequest(
                    "a pack of more than %d files or %d kB is edited better in a folder, with commons-audit rules serve"
                            .formatted(MOST_FILES, MOST_BYTES / 1_000));
        }
        return texts;
    }

    /** The folders of criteria that have rules here. */
    List<String> criteria() {
        return files.keySet().stream()
                .filter(path -> path.endsWith("/rules.drl"))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .toList();
    }

    /** A text of it; null where there is no such file. */
    @Nullable
    String text(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
