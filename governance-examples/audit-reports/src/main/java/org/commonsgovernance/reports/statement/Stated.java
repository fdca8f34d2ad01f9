package org.commonsgovernance.reports.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.commonsgovernance.rules.waiver.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says.
 *
 * @param subjects digests of the dossier's files, by name
 * @param setup id of the setup
 * @param asOf the judged day
 * @param window how far back work counts
 * @param ruleBase digest of the rule base
 * @param verdict the verdict
 * @param waivers those about the setup, in force or not
 * @param verdictWithWaivers the verdict with those in force; empty where none is
 * @param assessment digest of the assessment in JSON
 * @param reports digests of the files beside the statement, by name
 */
record Stated(
        Map<String, String> subjects,
        String setup,
        String asOf,
        String window,
        String ruleBase,
        String verdict,
        List<Waiver> waivers,
        String verdictWithWaivers,
        String assessment,
        Map<String, String> reports) {

    /** Reads a signed payload. The signature was checked before, so that only a mistake of the signer is refused here. */
    static Stated read(byte[] payload, String name) {
        SourceFile source = new SourceFile(name, new String(payload, StandardCharsets.UTF_8));
        Problems problems = new Problems();
        Node root = TreeReader.read(source, problems);
        problems.throwIfAny();
        if (!Statement.TYPE.equals(text(root, "_type")) || !Statement.PREDICATE.equals(text(root, "predicateType"))) {
            throw InvalidInputException.of(
                    name,
                    "is no statement of a judgement: its type must be " + Statement.TYPE + " and its predicate "
                            + Statement.PREDICATE);
        }
        Node predicate = root == null ? null : root.get("predicate");
        Stated stated = new Stated(
                digests(root == null ? null : root.get("subject")),
                text(predicate, "setup"),
                text(predicate, "asOf"),
                text(predicate, "window"),
                text(child(predicate, "ruleBase"), "sha256"),
                text(predicate, "verdict"),
                waivers(child(predicate, "waivers"), source, problems),
                text(predicate, "verdictWithWaivers"),
                text(child(predicate, "assessment"), "sha256"),
                digests(child(predicate, "reports")));
        problems.throwIfAny();
        List<String> missing = new ArrayList<>();
        for (String one :
                List.of(stated.setup, stated.asOf, stated.window, stated.ruleBase, stated.verdict, stated.assessment)) {
            if (one.isEmpty()) {
                missing.add(one);
            }
        }
        if (!missing.isEmpty() || stated.subjects.isEmpty()) {
            throw InvalidInputException.of(
                    name, "lacks one of subject, setup, asOf, window, ruleBase, verdict and assessment");
        }
        return stated;
    }

    private static List<Waiver> waivers(@Nullable Node list, SourceFile source, Problems problems) {
        List<Waiver> waivers = new ArrayList<>();
        if (list instanceof Node.Sequence sequence) {
            RecordBinder binder = new RecordBinder(source, problems);
            for (Node item : sequence.items()) {
                Waiver waiver = binder.bind(Waiver.class, item, "a waiver", Map.of());
                if (waiver != null) {
                    waivers.add(waiver);
                }
            }
        }
        return waivers;
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        return node == null ? null : node.get(key);
    }

    private static String text(@Nullable Node node, String key) {
        return child(node, key) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static Map<String, String> digests(@Nullable Node list) {
        Map<String, String> digests = new LinkedHashMap<>();
        if (list instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                digests.put(text(item, "name"), text(child(item, "digest"), "sha256"));
            }
        }
        return digests;
    }
}
