package org.commonsgovernance.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A working copy, and the git command. The same commands give the same commits on every machine. */
public final class Work {
    private final Path folder;
    private int day;

    private Work(Path folder) {
        this.folder = folder;
    }

    /** What a command printed, and how it ended. */
    public record Ran(int code, String text) {
        /** What the server said, without what git puts before it. */
        public String remote() {
            StringBuilder said = new StringBuilder();
            text.lines()
                    .filter(line -> line.startsWith("remote:"))
                    .forEach(line ->
                            said.append(line.substring(7).stripTrailing()).append('\n'));
            return said.toString();
        }
    }

    /** A new working copy with a first commit: a project under a licence. */
    public static Work of(Path folder, String license) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Work work = new Work(folder);
        work.must("init", "--quiet", "--initial-branch=main");
        work.write("main.c", "int main(void) { return 0; }\n").license(license);
        return work.commit("begin");
    }

    public Work license(String id) {
        return write("LICENSE", "SPDX-License-Identifier: " + id + "\n");
    }

    public Work write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Work commit(String message) {
        must("add", "--all");
        must("commit", "--quiet", "--allow-empty", "-m", message);
        return this;
    }

    public Ran push(String remote, String... more) {
        List<String> arguments = new ArrayList<>(List.of("push", remote));
        arguments.addAll(more.length == 0 ? List.of("main") : List.of(more));
        return git(arguments.toArray(String[]::new));
    }

    public String head() {
        return git("rev-parse", "HEAD").text().strip();
    }

    public void must(String... arguments) {
        Ran ran = git(arguments);
        if (ran.code() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + ": " + ran.text());
        }
    }

    public Ran git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.version=2"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        day++;
        String at = "2026-03-%02dT12:00:00Z".formatted(Math.min(28, day));
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "One",
                        "GIT_AUTHOR_EMAIL", "one@example.org",
                        "GIT_COMMITTER_NAME", "One",
                        "GIT_COMMITTER_EMAIL", "one@example.org",
                        "GIT_AUTHOR_DATE", at,
                        "GIT_COMMITTER_DATE", at,
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_TERMINAL_PROMPT", "0",
                        "LC_ALL", "C"));
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
