package org.commonsgovernance.rules.facts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the model's documentation says, for pages that are made from it. */
public final class ModelDocs {
    private static final Path API = Path.of("../governance-api/src/main/java");

    private final Map<String, String> sentences = new HashMap<>();

    private ModelDocs() {}

    /** Reads the comments of every type in the API. */
    public static ModelDocs read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walk = Files.walk(API)) {
            List<File> sources = walk.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::toFile)
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromFiles(sources));
            ModelDocs docs = new ModelDocs();
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                docs.new Reader(trees).scan(unit, null);
            }
            return docs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a type is; empty where it has no comment. */
    public String of(Class<?> type) {
        return sentences.getOrDefault(type.getSimpleName(), "");
    }

    /** What a component of a record, or a constant of an enum, is; empty where nothing says. */
    public String of(Class<?> type, String member) {
        return sentences.getOrDefault(type.getSimpleName() + "." + member, "");
    }

    /** The constants of a choice that have a comment, each with it. */
    public Map<String, String> ofConstants(Class<?> choice) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Object constant : choice.getEnumConstants()) {
            String sentence = of(choice, ((Enum<?>) constant).name());
            if (!sentence.isEmpty()) {
                said.put(((Enum<?>) constant).name(), sentence);
            }
        }
        return said;
    }

    private final class Reader extends TreePathScanner<@Nullable Object, @Nullable Object> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Object visitClass(ClassTree type, @Nullable Object nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            String name = type.getSimpleName().toString();
            if (comment != null) {
                sentences.put(name, text(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        sentences.put(name + "." + param.getName(), text(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Object visitVariable(VariableTree variable, @Nullable Object nothing) {
            TreePath path = getCurrentPath();
            DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment != null && path.getParentPath().getLeaf() instanceof ClassTree type) {
                sentences.put(type.getSimpleName() + "." + variable.getName(), text(comment.getFullBody()));
            }
            return null;
        }

        private String text(List<? extends DocTree> pieces) {
            return pieces.stream()
                    .map(Reader::piece)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String piece(DocTree piece) {
            if (piece instanceof LiteralTree literal) {
                return literal.getBody().getBody();
            }
            if (piece instanceof LinkTree link) {
                String label = link.getLabel().toString();
                return label.isEmpty() ? link.getReference().getSignature().replaceFirst("^.*#", "") : label;
            }
            return piece.toString();
        }
    }
}
