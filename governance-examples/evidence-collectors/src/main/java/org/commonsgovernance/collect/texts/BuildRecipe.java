package org.commonsgovernance.collect.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.DisclosureBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;

/** Whether the product can be made from what lies in the repository: a build file in the top folder, and sources. */
final class BuildRecipe {
    /** Fewer sources are scripts beside texts. */
    private static final int FEWEST_SOURCES = 3;

    private static final List<String> FILES = List.of(
            "CMakeLists.txt",
            "configure.ac",
            "configure.in",
            "meson.build",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "Cargo.toml",
            "go.mod",
            "BUILD.bazel",
            "WORKSPACE",
            "MODULE.bazel",
            "pyproject.toml",
            "setup.py",
            "SConstruct",
            "build.sbt",
            "build.xml",
            "mix.exs",
            "rebar.config",
            "stack.yaml",
            "Package.swift",
            "composer.json",
            "Makefile.am",
            "Makefile",
            "makefile",
            "GNUmakefile",
            "Rakefile");

    private static final Set<String> SOURCES = Set.of(
            "c", "h", "cc", "cpp", "cxx", "hpp", "go", "rs", "java", "kt", "scala", "groovy", "py", "pyx", "rb", "js",
            "mjs", "ts", "tsx", "jsx", "cs", "fs", "swift", "m", "mm", "ex", "exs", "erl", "hs", "ml", "php", "pl",
            "pm", "lua", "jl", "r", "f90", "f", "s", "asm", "zig", "d", "clj", "el", "lisp", "vhdl", "v", "sv", "scad",
            "tcl");

    private static final Set<String> TEXTS = Set.of("md", "markdown", "rst", "adoc");

    private BuildRecipe() {}

    /** Adds that anyone can see how it is built; false where no such file is there. */
    static boolean addTo(Tree tree, Found found) {
        List<String> paths = tree.paths();
        String file = FILES.stream()
                .filter(paths::contains)
                .findFirst()
                .orElseGet(() -> hasBuildScript(tree) ? "package.json" : "");
        long sources = paths.stream().filter(BuildRecipe::isSource).count();
        long texts = paths.stream().filter(path -> TEXTS.contains(ending(path))).count();
        // Where texts are most, what is built is a tool for them.
        if (file.isEmpty() || sources < FEWEST_SOURCES || sources * 2 < texts) {
            return false;
        }
        found.add(DisclosureBuilder.builder()
                .id("disclosure:texts:build")
                .source(Source.observed(tree.locator(file)))
                .period(Period.since(tree.day()))
                .subject(Disclosure.Subject.BUILD)
                .audience(Disclosure.Audience.PUBLIC)
                .build());
        return true;
    }

    private static boolean isSource(String path) {
        boolean isForeign = path.startsWith("vendor/") || path.startsWith("node_modules/");
        return !isForeign && SOURCES.contains(ending(path));
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean hasBuildScript(Tree tree) {
        String text = tree.text("package.json");
        if (text == null) {
            return false;
        }
        try {
            JsonNode scripts = new ObjectMapper().readTree(text).path("scripts");
            return scripts.path("build").isTextual();
        } catch (JsonProcessingException e) {
            return false; // a file that is broken builds nothing
        }
    }
}
