package org.commonsgovernance.collect.git;

import java.time.LocalDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.DisclosureBuilder;
import org.commonsgovernance.collect.Found;

/**
 * How far a repository that anyone can fetch lets them see the work: its files; its changes one by one, where it is no
 * series of dumps; its history, where it began small instead of with what was made elsewhere.
 *
 * @param files in the first commits, those without a parent
 * @param commits that merge nothing
 * @param tags of commits in the history
 * @param sizeless commits of which it was asked how large they are, and could not be told
 */
record HistoryOpenness(int files, long commits, long tags, long sizeless) {
    /** Somebody who begins a project begins with fewer files; an import of earlier work has more. */
    private static final int FEW_FILES = 100;

    /** Of releases. */
    private static final int SOME_TAGS = 5;

    /** Where there is a commit or two for each release, the work was done elsewhere. */
    private static final int COMMITS_PER_DUMP = 2;

    boolean isDumps() {
        return tags >= SOME_TAGS && commits <= COMMITS_PER_DUMP * tags;
    }

    boolean beganSmall() {
        return files <= FEW_FILES;
    }

    /**
     * Adds what anyone can see.
     *
     * @param first the day of the earliest commit
     */
    void addTo(Found found, Source source, LocalDate first) {
        found.add(disclosure("source", source, Disclosure.Subject.SOURCE, Disclosure.Audience.PUBLIC, first));
        if (isDumps()) {
            found.add(disclosure("changes", source, Disclosure.Subject.CHANGES, Disclosure.Audience.INTERNAL, first));
            found.remark(
                    "%d commits for %d releases: the history is a dump of each, the changes between them are not in it"
                            .formatted(commits, tags));
            return;
        }
        found.add(disclosure("changes", source, Disclosure.Subject.CHANGES, Disclosure.Audience.PUBLIC, first));
        if (beganSmall()) {
            found.add(disclosure("history", source, Disclosure.Subject.HISTORY, Disclosure.Audience.PUBLIC, first));
        } else {
            found.remark("the history begins with %d files at once".formatted(files));
            found.unknown(
                    "what was done before the history begins", "an older repository, or who made the first commit");
        }
    }

    private static Disclosure disclosure(
            String what, Source source, Disclosure.Subject subject, Disclosure.Audience audience, LocalDate first) {
        return DisclosureBuilder.builder()
                .id("disclosure:git:" + what)
                .source(source)
                .period(Period.since(first))
                .subject(subject)
                .audience(audience)
                .build();
    }
}
