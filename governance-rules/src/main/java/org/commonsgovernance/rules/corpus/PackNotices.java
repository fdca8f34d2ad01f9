package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.Word;

/** What whoever relies on packs should know of them, in sentences. */
final class PackNotices {
    private PackNotices() {}

    /** That a pack was written against another state of what it is laid over. */
    static List<String> ofBase(Pack pack, Layer below) {
        List<String> notices = new ArrayList<>();
        Word digest = pack.baseDigest();
        Word version = pack.baseVersion();
        boolean isMoved = digest != null && !below.digest().startsWith(digest.text());
        boolean isOther = version != null && !version.text().equals(below.version());
        if (isMoved || isOther) {
            notices.add("The pack " + pack.id() + " was written against another state of " + below.id() + " ("
                    + (isOther ? "version " + version + ", and it is " + below.version() : "digest " + digest)
                    + "): see"
                    + " whether its reasons still hold, then write "
                    + (isOther
                            ? "the new version"
                            : "\"digest: " + below.digest().substring(0, 12) + "\"")
                    + " under extends.");
        }
        return notices;
    }

    /** Criteria that nothing can decide any more. */
    static List<String> ofCriteria(Corpus corpus) {
        return corpus.criteria().stream()
                .filter(one -> one.rules().isEmpty())
                .map(one -> "The criterion " + one.id()
                        + " has no rule left: it stays unknown, and the verdict stays as" + " open as that makes it.")
                .toList();
    }

    /** What is in force and is to go. */
    static List<String> ofDeprecated(List<LayerChange> changes) {
        return changes.stream()
                .filter(one -> one.lifecycle() == Lifecycle.DEPRECATED)
                .map(one -> one.subject() == LayerChange.Subject.CRITERION
                        ? "The criterion " + one.name() + " is deprecated: it still counts, and is to go."
                        : "The rule \"" + one.name() + "\" of "
                                + (one.criterion() == null ? "the verdict" : one.criterion())
                                + " is deprecated: it still counts, and is to go. " + one.reason())
                .toList();
    }
}
