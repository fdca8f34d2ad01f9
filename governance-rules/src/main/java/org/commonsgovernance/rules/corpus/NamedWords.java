package org.commonsgovernance.rules.corpus;

import java.util.Map;
import java.util.function.Function;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Words in a file whose id is the name of its folder again. */
final class NamedWords {
    private NamedWords() {}

    /**
     * The words; null if they could not be read, which was told.
     *
     * @param what a criterion or a family, for messages
     * @param id the folder's name
     */
    static <R extends Record> @Nullable R read(
            SourceFile file, Class<R> type, String what, Function<R, String> idOf, String id, Problems problems) {
        Node tree = TreeReader.read(file, problems);
        if (tree == null) {
            return null;
        }
        R words = new RecordBinder(file, problems).bind(type, tree, what, Map.of());
        Node written = tree.get("id");
        if (words != null && written != null && !idOf.apply(words).equals(id)) {
            problems.add(file.problem(
                    written.line(),
                    written.column(),
                    "the id is \"" + idOf.apply(words) + "\" and the folder is \"" + id + "\"; " + what
                            + " keeps the name of its folder"));
        }
        return words;
    }
}
