package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each library of the runnable jar is under a licence that somebody has read, and its notice is kept. */
class LibrariesTest {
    private static final Path FOLDER = Path.of("target/classes/META-INF/third-party");
    private static final Pattern LINE = Pattern.compile("([^:\\s]+:([^:\\s]+)):([^:\\s]+) (.+)");

    /** Licences that ask for no more than the notice and the text. */
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-3-Clause");

    /** Licences that ask for more, each with the libraries for which the README says how that is done. */
    private static final Set<String> READ = Set.of(
            "io.github.openhtmltopdf:openhtmltopdf-core LGPL-2.1-or-later",
            "io.github.openhtmltopdf:openhtmltopdf-pdfbox LGPL-2.1-or-later",
            "net.sf.jasperreports:jasperreports-fonts LGPL-3.0-only",
            "org.eclipse.jdt:ecj EPL-2.0",
            "org.eclipse.lsp4j:org.eclipse.lsp4j EPL-2.0",
            "org.eclipse.lsp4j:org.eclipse.lsp4j.jsonrpc EPL-2.0");

    /** Those of a list of libraries that may not be in the jar. */
    private static List<String> refused(String libraries) {
        return libraries.lines().filter(line -> !isAllowed(line)).toList();
    }

    private static boolean isAllowed(String line) {
        Matcher library = LINE.matcher(line);
        return library.matches()
                && Stream.of(library.group(4).split(" OR "))
                        .anyMatch(licence ->
                                ALLOWED.contains(licence) || READ.contains(library.group(1) + " " + licence));
    }

    @Test
    void every_library_is_under_a_licence_that_was_read() {
        String libraries = LicencesCommand.libraries();
        assertThat(libraries)
                .contains("org.drools:drools-core:", "org.eclipse.jgit:org.eclipse.jgit:", "info.picocli:picocli:");
        assertThat(libraries.lines()).hasSizeGreaterThan(60);
        assertThat(refused(libraries)).isEmpty();
        READ.forEach(one -> assertThat(libraries).containsPattern(one.replace(" ", ":[^: ]+ ")));
    }

    @Test
    void any_other_is_refused() {
        assertThat(refused("a:b:1 Apache-2.0\na:c:1 GPL-3.0-only OR MIT\n")).isEmpty();
        assertThat(refused("""
            a:b:1 GPL-3.0-only
            a:c:1 LGPL-2.1-or-later
            org.eclipse.jdt:ecj:3 LGPL-2.1-or-later
            a:d:1 Some licence, version 3
            a:e:1 Unknown license
            a:f:1
            """)).hasSize(6);
    }

    @Test
    void the_notice_of_each_is_kept() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.txt"));
        for (String line : LicencesCommand.libraries().lines().toList()) {
            Matcher library = LINE.matcher(line);
            assertThat(library.matches()).isTrue();
            boolean isPlainApache = library.group(4).equals("Apache-2.0");
            assertThat(isPlainApache
                            || isKept(library.group(2) + "-" + library.group(3))
                            || readme.contains(library.group(1)))
                    .as("no notice of " + line + "; write it into META-INF/third-party/README.txt")
                    .isTrue();
        }
    }

    private static boolean isKept(String name) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve(name + "-jar"))) {
            return files.anyMatch(Files::isRegularFile);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Test
    void the_text_of_each_licence_is_printed() {
        List<String> ids = LicencesCommand.libraries()
                .lines()
                .flatMap(line -> Stream.of(line.substring(line.indexOf(' ') + 1).split(" OR ")))
                .distinct()
                .toList();
        assertThat(ids).contains("Apache-2.0", "MIT", "BSD-3-Clause", "EPL-2.0", "LGPL-2.1-or-later");
        for (String id : ids) {
            Run run = Run.of("licences", id);
            assertThat(run.code()).as(id).isZero();
            assertThat(run.out().length()).as(id).isGreaterThan(900);
        }
        assertThat(Run.of("licenses").out())
                .contains("Under the GNU Lesser General Public License")
                .containsIgnoringNewLines(LicencesCommand.libraries());
        Run none = Run.of("licences", "../policy");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("no licence \"../policy\" in the SPDX list");
    }
}
