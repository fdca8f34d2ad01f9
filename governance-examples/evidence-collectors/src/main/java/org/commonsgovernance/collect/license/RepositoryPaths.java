package org.commonsgovernance.collect.license;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files of a repository speak of its product, by where they lie and how they are called. */
final class RepositoryPaths {
    /** Folders for what others made, or for what is there to be tested with. */
    private static final Set<String> NOT_OWN = Set.of(
            "vendor",
            "vendored",
            "node_modules",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "3rd-party",
            "external",
            "externals",
            "extern",
            "ext",
            "deps",
            "dependencies",
            "contrib",
            "bundled",
            "test",
            "tests",
            "testdata",
            "test-data",
            "test_data",
            "fixtures",
            "fixture",
            "__fixtures__",
            "__tests__",
            "spec",
            "samples",
            "examples",
            "example",
            "templates",
            "template",
            "skeleton",
            "dist",
            "build",
            "target",
            "bower_components",
            "pods",
            "carthage",
            "_vendor",
            "site-packages");

    private static final Set<String> SOURCE = Set.of(
            "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "hxx", "m", "mm", "java", "kt", "kts", "scala", "groovy", "go",
            "rs", "py", "pyi", "rb", "pl", "pm", "php", "js", "jsx", "mjs", "cjs", "ts", "tsx", "vue", "swift", "cs",
            "fs", "vb", "ex", "exs", "erl", "hrl", "hs", "ml", "mli", "lua", "r", "jl", "sh", "bash", "ps1", "s", "asm",
            "d", "zig", "nim", "dart", "clj", "cljs", "sql", "proto", "css", "scss", "tcl", "adb", "ads", "f90",
            "cmake", "el", "lisp", "scm", "rkt", "vim", "elm", "v", "sv", "vhd", "coffee", "gd");

    private RepositoryPaths() {}

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isTop(String path) {
        return path.indexOf('/') < 0;
    }

    /** Whether no folder of the path is one for others' code or for tests. */
    static boolean isOwn(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
        return List.of(parts).subList(0, parts.length - 1).stream().noneMatch(NOT_OWN::contains);
    }

    static boolean isSource(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return SOURCE.contains(name.substring(name.lastIndexOf('.') + 1)) && name.indexOf('.') >= 0;
    }
}
