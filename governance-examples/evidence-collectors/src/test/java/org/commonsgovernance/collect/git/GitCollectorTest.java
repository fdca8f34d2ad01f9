package org.commonsgovernance.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.Usage;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCollectorTest {
    private static final String ANN = "Ann <ann@acme.example> 1690000000 +0200"; // 2023-07-22
    private static final String BEN = "Ben <ben@globex.example> 1700000000 +0000"; // 2023-11-14
    private static final String BOT = "dependabot[bot] <1+dependabot[bot]@users.noreply.github.com> 1700000000 +0000";

    private static final Organization ACME = OrganizationBuilder.builder()
            .id("acme")
            .source(Source.documentedByOther("a table of addresses"))
            .name("Acme")
            .build();

    @TempDir
    private Path folder = Path.of(".");

    @SuppressWarnings("NullAway.Init")
    private TestRepository repository;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = new TestRepository(folder.resolve("repo.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private GitRequest request(
            @Nullable String forkPoint, @Nullable LocalDate since, @Nullable LocalDate until, boolean isNaming) {
        return GitRequest.of(repository.folder(), "example/repo", "repo")
                .with(request -> request.since(since)
                        .until(until)
                        .forkPoint(forkPoint)
                        .isNaming(isNaming)
                        .actsFor((mail, day) -> mail.endsWith("@acme.example")
                                ? new ActsFor.Known(ACME)
                                : mail.endsWith("@home.example") ? ActsFor.Known.NOBODY : null));
    }

    private ProductionSetup collected() {
        return collected(request(null, null, null, false));
    }

    private ProductionSetup collected(GitRequest request) {
        Path dossier = folder.resolve("repo.yaml");
        last = GitCollector.collect(request, dossier, done -> {});
        return Dossiers.read(dossier);
    }

    private Found last = new Found();

    private static Set<String> ids(ProductionSetup setup) {
        return setup.facts(Contributor.class).stream().map(Contributor::id).collect(Collectors.toSet());
    }

    @Test
    void commits_become_contributions_and_merges_do_not() throws IOException {
        ObjectId first = repository.commit(ANN, "first");
        ObjectId second = repository.commit(BEN, "second");
        repository.onto(second, first);
        repository.commit(ANN, "merge");
        ProductionSetup setup = collected();
        assertThat(setup.facts(Contribution.class))
                .extracting(one -> one.at().toString())
                .containsExactly("2023-11-14", "2023-07-22");
        assertThat(setup.facts(Complete.class)).hasSize(1);
        assertThat(setup.observed()).hasToString("2023-07-22/2023-11-14");
    }

    @Test
    void authors_are_pseudonyms_and_one_person_through_the_mailmap() throws IOException {
        repository.file(".mailmap", "Ann <ann@acme.example> <ann@old.example>\n");
        repository.commit(ANN, "one");
        repository.commit("A. <ANN@old.example> 1690000000 +0200", "two");
        ProductionSetup setup = collected();
        assertThat(ids(setup)).hasSize(1).allMatch(id -> id.matches("c-[0-9a-f]{12}"));
        assertThat(setup.facts(Contributor.class).get(0).name()).isNull();
        assertThat(collected(request(null, null, null, true))
                        .facts(Contributor.class)
                        .get(0)
                        .name())
                .isEqualTo("Ann");
    }

    @Test
    void co_authors_are_counted_and_reviewers_named() throws IOException {
        repository.commit(ANN, """
                one

                Reviewed-by: Ben <ben@globex.example>
                Co-authored-by: Cai <cai@home.example>
                Co-Authored-By: Ann <ann@acme.example>
                reviewed-by nobody
                Not-reviewed-by: X <x@y.example>
                """);
        ProductionSetup setup = collected();
        assertThat(setup.facts(Contribution.class))
                .hasSize(2)
                .allMatch(one -> one.reviewers().size() == 1);
        assertThat(ids(setup)).hasSize(3);
    }

    @Test
    void affiliations_are_those_of_the_address_used() throws IOException {
        repository.file(".mailmap", "Ann <ann@acme.example> <ann@else.example>\n");
        repository.commit(ANN, "for acme");
        repository.commit("Ann <ann@else.example> 1690000000 +0200", "for whom");
        repository.commit("Cai <cai@home.example> 1690000000 +0200", "alone");
        ProductionSetup setup = collected();
        assertThat(setup.facts(Contribution.class))
                .extracting(Contribution::onBehalfOf)
                .containsExactlyInAnyOrder("acme", null, null);
        assertThat(last.facts()).anyMatch(fact -> fact.id().startsWith("independent:"));
    }

    @Test
    void programs_are_told_apart() throws IOException {
        repository.commit(ANN, "work");
        repository.commit(BOT, "bump");
        assertThat(collected().facts(Contributor.class))
                .extracting(Contributor::automated)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_parents_history_and_days_outside_do_not_count() throws IOException {
        ObjectId parents = repository.commit(ANN, "theirs");
        repository.commit(BEN, "ours");
        ProductionSetup fork = collected(request(parents.name(), null, null, false));
        assertThat(fork.facts(Contribution.class)).hasSize(1);
        assertThat(fork.observed()).hasToString("2023-07-22/2023-11-14");
        ProductionSetup part = collected(request(null, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 1), false));
        assertThat(part.facts(Contribution.class))
                .extracting(one -> one.at().toString())
                .containsExactly("2023-07-22");
        assertThat(part.observed()).hasToString("2023-01-01/2023-08-01");
    }

    @Test
    void dates_that_cannot_be_are_those_of_the_committer() throws IOException {
        repository.commit("Ann <ann@acme.example> 0 +0000", BEN, "1970");
        repository.commit("Ann <ann@acme.example> 4290000000 +0000", BEN, "2106");
        repository.commit("Ann <ann@acme.example> x +0000", BEN, "no number");
        repository.commit("Ann <ann@acme.example>", BEN, "no date");
        assertThat(collected().facts(Contribution.class))
                .extracting(one -> one.at().toString())
                .containsOnly("2023-11-14");
    }

    @Test
    void bytes_of_any_encoding_and_a_huge_message_are_read() throws IOException {
        byte[] latin =
                "author J\u00f6rg <j@x.example> 1690000000 +0200\ncommitter J\u00f6rg <j@x.example> 1690000000 +0200\nencoding ISO-8859-1\n\nm"
                        .getBytes(StandardCharsets.ISO_8859_1);
        repository.commit(latin);
        repository.commit(new String(latin, StandardCharsets.ISO_8859_1)
                .replace("ISO-8859-1", "no-such")
                .replace("j@x", "k@x")
                .getBytes(StandardCharsets.ISO_8859_1));
        repository.commit(ANN, "x".repeat(10_000_000) + "\n\nReviewed-by: Ben <ben@globex.example>\n");
        repository.commit("no author at all\n\nmessage".getBytes(StandardCharsets.UTF_8));
        ProductionSetup setup = collected(request(null, null, LocalDate.of(2024, 1, 1), true));
        assertThat(setup.facts(Contributor.class)).extracting(Contributor::name).contains("J\u00f6rg", "Ann");
        assertThat(setup.facts(Contribution.class))
                .anyMatch(one -> one.reviewers().size() == 1);
    }

    @Test
    void a_shallow_clone_is_called_incomplete() throws IOException {
        repository.commit(ANN, "first");
        ObjectId last = repository.commit(BEN, "second");
        Files.writeString(repository.folder().resolve("shallow"), last.name() + "\n");
        ProductionSetup setup = collected();
        assertThat(setup.facts(Complete.class)).isEmpty();
        assertThat(this.last.remarks()).anyMatch(one -> one.contains("cut off"));
    }

    @Test
    void objects_of_another_repository_are_not_read() throws IOException {
        repository.commit(ANN, "first");
        Path info = Files.createDirectories(repository.folder().resolve("objects/info"));
        Files.writeString(info.resolve("alternates"), "/elsewhere/objects\n");
        assertThatThrownBy(this::collected).hasMessageContaining("borrows objects from another repository");
    }

    @Test
    void what_is_no_repository_is_told() throws IOException {
        assertThatThrownBy(this::collected)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has no commit yet");
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path wrong : List.of(folder, file, folder.resolve("none"))) {
            assertThatThrownBy(() -> GitRepository.open(wrong, "x", "HEAD"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is no git repository");
        }
        repository.commit(ANN, "first");
        Path worktree = Files.createDirectory(folder.resolve("worktree"));
        Files.writeString(worktree.resolve(".git"), "gitdir: ../repo.git");
        assertThatThrownBy(() -> GitRepository.open(worktree, "x", "HEAD")).hasMessageContaining("leads elsewhere");
        assertThatThrownBy(() -> GitRepository.open(repository.folder(), "x", "v9"))
                .hasMessageContaining("has no commit \"v9\"");
    }

    @Test
    void sizes_are_told_where_they_are_asked_for() throws IOException {
        repository.file("a", "one\ntwo\nthree\n");
        repository.commit(ANN, "first");
        repository.file("a", "one\n2\nthree\nfour\n");
        repository.file("b", "x\0y");
        repository.commit(ANN, "second");
        repository.without("a").file("moved", "one\n2\nthree\nfour\n");
        repository.commit(ANN, "third");
        assertThat(collected(request(null, null, null, false).with(one -> one.isSizing(true)))
                        .facts(Contribution.class))
                .extracting(Contribution::size)
                .containsExactly(0L, 3L, 3L);
        assertThat(collected().facts(Contribution.class))
                .extracting(Contribution::size)
                .containsOnlyNulls();
    }

    @Test
    void of_a_commit_whose_file_is_missing_the_size_is_not_told() throws IOException {
        repository.file("a", "one\n");
        repository.commit(ANN, "first");
        repository.file("a", "two\n");
        repository.commit(ANN, "second");
        repository.lose("two\n");
        assertThat(collected(request(null, null, null, false).with(one -> one.isSizing(true)))
                        .facts(Contribution.class))
                .extracting(Contribution::size)
                .containsExactly(null, 1L);
        assertThat(last.remarks())
                .contains("how large 1 commits are can't be told: files of them are missing in this copy");
    }

    @Test
    void a_public_repository_shows_its_files_changes_and_history() throws IOException {
        repository.commit(ANN, "first");
        assertThat(collected().facts(Disclosure.class)).isEmpty();
        assertThat(last.unknown()).anyMatch(one -> one.what().equals("whether anyone can see the work"));
        assertThat(collected(request(null, null, null, false).with(one -> one.isPublic(true)))
                        .facts(Disclosure.class))
                .extracting(one -> one.subject() + " " + one.audience())
                .containsExactly("CHANGES PUBLIC", "HISTORY PUBLIC", "SOURCE PUBLIC");
    }

    @Test
    void a_history_that_begins_with_an_import_does_not_show_what_was_before() throws IOException {
        for (int i = 0; i < 150; i++) {
            repository.file("file-" + i, "x");
        }
        repository.commit(ANN, "import");
        assertThat(collected(request(null, null, null, false).with(one -> one.isPublic(true)))
                        .facts(Disclosure.class))
                .extracting(Disclosure::subject)
                .containsExactly(Disclosure.Subject.CHANGES, Disclosure.Subject.SOURCE);
        assertThat(last.unknown()).anyMatch(one -> one.what().contains("before the history begins"));
    }

    @Test
    void a_commit_for_each_release_is_a_dump() throws IOException {
        for (int i = 0; i < 6; i++) {
            repository.file("a", "release " + i).tag("v" + i, repository.commit(ANN, "release " + i));
        }
        assertThat(collected(request(null, null, null, false).with(one -> one.isPublic(true)))
                        .facts(Disclosure.class))
                .extracting(one -> one.subject() + " " + one.audience())
                .containsExactly("CHANGES INTERNAL", "SOURCE PUBLIC");
        assertThat(last.remarks()).anyMatch(one -> one.startsWith("6 commits for 6 releases"));
    }

    @Test
    void links_are_not_followed_and_nothing_of_the_repository_runs() throws IOException {
        Path ran = folder.resolve("ran");
        String touch = "touch " + ran;
        Files.writeString(folder.resolve("outside.md"), "# Maintainers\n* Ada Quill (@quill)\n");
        Files.writeString(
                repository.folder().resolve("config"),
                "[core]\n\tbare = true\n\trepositoryformatversion = 0\n\tfsmonitor = " + touch + "\n\thooksPath = "
                        + repository.folder().resolve("hooks") + "\n[filter \"run\"]\n\tsmudge = " + touch
                        + "\n\tclean = " + touch + "\n[diff \"run\"]\n\ttextconv = " + touch + "\n");
        Files.createDirectories(repository.folder().resolve("hooks"));
        for (String name : List.of("post-checkout", "post-index-change", "reference-transaction")) {
            Path hook = repository.folder().resolve("hooks").resolve(name);
            Files.writeString(hook, "#!/bin/sh\n" + touch + "\n");
            assertThat(hook.toFile().setExecutable(true)).isTrue();
        }
        repository.file(".gitattributes", "* filter=run diff=run\n");
        repository.link("MAINTAINERS.md", folder.resolve("outside.md").toString());
        repository.commit(ANN, "one");

        ProductionSetup setup = collected(request(null, null, null, false).with(one -> one.isSizing(true)));
        assertThat(setup.facts(Seat.class)).isEmpty();
        assertThat(ran).doesNotExist();
    }

    @Test
    void adopters_for_whom_somebody_works_are_told_with_the_list() throws IOException {
        repository.file(
                "ADOPTERS.md", "# Adopters\n\n* [Acme](https://a.example)\n* **Oak Works**\n* Blue Barn: yes\n");
        repository.commit(ANN, "work for Acme");
        assertThat(collected().facts(Usage.class))
                .extracting(Usage::userOrganizations, Usage::userOrganizationsContributing)
                .containsExactlyInAnyOrder(tuple(3, null), tuple(null, 1));
    }

    @Test
    void what_the_project_declares_stands_beside_what_was_found() throws IOException {
        repository.file("package.json", "{\"license\": \"MIT\"}").file(".commons.yaml", """
                id: another-id
                name: Loom
                observed: 2023-01-01/2023-06-30
                facts:
                  LicenseGrant:
                    - id: ours
                      expression: GPL-3.0-only
                      covers: PRODUCT
                      source: {locator: a promise, basis: DOCUMENTED, speaker: SELF}
                """);
        repository.commit(ANN, "first");
        ProductionSetup setup = collected();
        assertThat(setup.id()).isEqualTo("repo");
        assertThat(setup.facts(LicenseGrant.class))
                .extracting(one -> one.expression() + " " + one.source().basis())
                .containsExactlyInAnyOrder("MIT CLAIMED", "GPL-3.0-only CLAIMED");
        assertThat(setup.facts(LicenseGrant.class))
                .filteredOn(one -> one.id().equals("ours"))
                .extracting(one -> String.valueOf(one.period()))
                .containsExactly("2023-01-01/2023-06-30");
    }
}
