package org.commonsgovernance.collect.git;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;

/**
 * What to collect of a repository. Start with {@link #of} and change what differs.
 *
 * @param folder a repository, bare or not
 * @param name by which locators call it: an address where others find it, or a word
 * @param id the setup's id
 * @param revision the branch, tag or commit that is looked at
 * @param since the first day of work that counts; null for the first commit's, or the fork point's
 * @param until the last; null for the day of the commit that is looked at
 * @param forkPoint the last commit of a parent project, whose history does not count; null where there is none
 * @param isPublic whether anyone can fetch it by its name
 * @param isNaming whether people are named
 * @param isSizing whether contributions have sizes, which takes long
 * @param bots who is a program
 * @param actsFor for whom people act
 * @param names of organisations that files name
 */
@RecordBuilder
public record GitRequest(
        Path folder,
        String name,
        String id,
        String revision,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String forkPoint,
        boolean isPublic,
        boolean isNaming,
        boolean isSizing,
        Bots bots,
        ActsFor actsFor,
        OrganizationNames names) {

    /** All of the history up to HEAD, people under pseudonyms, for whom they act unknown. */
    public static GitRequest of(Path folder, String name, String id) {
        return new GitRequest(
                folder,
                name,
                id,
                "HEAD",
                null,
                null,
                null,
                false,
                false,
                false,
                Bots.standard(),
                ActsFor.UNKNOWN,
                OrganizationNames.plain());
    }

    /** This request but for what {@code change} sets. */
    public GitRequest with(UnaryOperator<GitRequestBuilder> change) {
        return change.apply(GitRequestBuilder.builder(this)).build();
    }

    /** This request with what a book says of people and organisations. */
    public GitRequest with(AffiliationBook book) {
        return with(request -> request.actsFor(new BookActsFor(book)).names(book.names()));
    }
}
