package org.commonsgovernance.rules.dossier;

import org.commonsgovernance.rules.tree.Node;
import org.jspecify.annotations.Nullable;

/** Files that lie beside dossiers and are taken for one. */
final class OtherFiles {
    private OtherFiles() {}

    /** What a file is that is no dossier, and where it is asked for; null where it may be a dossier. */
    static @Nullable String what(Node.Mapping mapping) {
        if (mapping.get("facts") != null || mapping.get("observed") != null) {
            return null;
        }
        if (mapping.get("waivers") != null) {
            return "this is a file of waivers and no dossier; \"commons-audit report\" takes it with --waivers";
        }
        if (mapping.get("extends") != null && mapping.get("changelog") != null) {
            return "this is a pack and no dossier; name its folder with --rules, and a dossier to judge by it";
        }
        if (mapping.get("statement") != null && mapping.get("why") != null) {
            return "these are the words of a criterion and no dossier; name the folder of the rules with --rules, and a"
                    + " dossier to judge by them";
        }
        return null;
    }
}
