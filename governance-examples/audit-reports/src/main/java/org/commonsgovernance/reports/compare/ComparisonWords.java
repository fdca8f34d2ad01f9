package org.commonsgovernance.reports.compare;

import org.commonsgovernance.reports.page.Words;
import org.commonsgovernance.reports.text.Texts;

/** How moves and what caused them are put. */
public abstract class ComparisonWords extends Words {
    protected ComparisonWords(Texts texts) {
        super(texts);
    }

    /** From where to where, in words. */
    public String move(MovedFinding moved) {
        return t(
                "compare.move",
                moved.before() == null ? t("compare.absent") : status(moved.before()),
                moved.after() == null ? t("compare.absent") : status(moved.after()));
    }

    /** What a fact did, a sentence. */
    public String told(Mover mover) {
        return switch (mover.kind()) {
            case NEW, BEGAN -> t("mover." + mover.kind().name(), mover.fact(), mover.after());
            case GONE, ENDED -> t("mover." + mover.kind().name(), mover.fact(), mover.before());
            case CHANGED, OTHER_SOURCE ->
                t("mover." + mover.kind().name(), mover.fact(), mover.before(), mover.after());
            case COMPUTED -> computed(mover);
        };
    }

    private String computed(Mover mover) {
        if (mover.before().isEmpty()) {
            return t("mover.COMPUTED.after", mover.fact(), mover.after());
        }
        return mover.after().isEmpty()
                ? t("mover.COMPUTED.before", mover.fact(), mover.before())
                : t("mover.COMPUTED", mover.fact(), mover.before(), mover.after());
    }
}
