package org.commonsgovernance.rules.authoring;

import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** The files of a pack that is yet to be written: they pass the check, and say what to fill in. */
public final class NewPack {
    private static final String PACK = """
            # FILL IN: what this pack is for, and who keeps it.
            id: %s
            version: 0.1.0
            name: "FILL IN: what people call it"
            about: "FILL IN: for whom these rules are, and why the standard ones do not fit."
            extends:
              pack: standard

            # The handbook that "commons-audit rules docs" makes of this folder lists every figure, criterion and rule
            # by the names that are written here.

            # Figures that differ from those below, each with what it replaces and why:
            #
            # thresholds:
            #   plural:
            #     share: 1/4
            #     instead-of: 1/3
            #     reason: Why the figure is another one here.
            #     source: Where it comes from.

            # Rules of criteria below that are dropped, replaced or added. What is added stands in a file such as
            # inversions/entry/beyond-exclusion/rules.drl of this folder, with cases beside it:
            #
            # rules:
            #   - disable: hardly anybody new arrives
            #     of: beyond-exclusion
            #     reason: Why it does not fit here.

            # A criterion of this pack's own lies in a folder whose name begins with the pack's, as the example does.

            changelog:
              - version: 0.1.0
                date: 2000-01-01 # FILL IN: the day
                kind: SUBSTANTIVE # judgements can differ by it; EDITORIAL where none can
                changes:
                  - First version.
            """;

    private NewPack() {}

    /**
     * The files to write.
     *
     * @param id the pack's id: a word of small letters and digits
     * @return contents by path
     * @throws InvalidInputException if the id is none that a pack can have
     */
    public static Map<String, String> files(String id) {
        if (!id.matches("[a-z][a-z0-9]{1,30}")) {
            throw InvalidInputException.of(
                    id, "is no id for a pack: one word of small letters and digits, such as workshop");
        }
        Map<String, String> files = new TreeMap<>();
        files.put("pack.yaml", PACK.formatted(id));
        files.putAll(NewCriterion.files("signals/" + id + ".example", id + ".example", 1, ""));
        return EditorHelp.with(files);
    }
}
