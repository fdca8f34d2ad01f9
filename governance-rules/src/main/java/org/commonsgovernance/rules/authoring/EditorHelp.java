package org.commonsgovernance.rules.authoring;

import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.rules.corpus.CorpusSchemas;
import org.commonsgovernance.rules.dossier.Dossiers;

/**
 * What an editor needs to complete and mark the YAML files of a pack: schemas in a folder whose name begins with a dot, so
 * that they are no part of the pack, and in each file the usual comment that names one.
 */
public final class EditorHelp {
    /** Where the schemas lie in a pack. */
    public static final String FOLDER = ".schemas/";

    private EditorHelp() {}

    /** The same files, each YAML file with its comment, and the schemas. */
    static Map<String, String> with(Map<String, String> files) {
        Map<String, String> all = new TreeMap<>();
        files.forEach((path, text) -> all.put(path, path.endsWith(".yaml") ? commented(path, text) : text));
        all.put(FOLDER + "pack.schema.json", CorpusSchemas.pack());
        all.put(FOLDER + "criterion.schema.json", CorpusSchemas.criterion());
        all.put(FOLDER + "family.schema.json", CorpusSchemas.family());
        all.put(FOLDER + "case.schema.json", Dossiers.schema());
        return all;
    }

    /** The first line stays the first where it asks for something to be filled in. */
    private static String commented(String path, String text) {
        String kind = path.contains("/cases/")
                ? "case"
                : path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        long depth = path.chars().filter(c -> c == '/').count();
        String comment =
                "# yaml-language-server: $schema=" + "../".repeat((int) depth) + FOLDER + kind + ".schema.json\n";
        int first = text.startsWith("#") ? text.indexOf('\n') + 1 : 0;
        return text.substring(0, first) + comment + text.substring(first);
    }
}
