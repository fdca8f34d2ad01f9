package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A picture of statuses: a line for each criterion, and a lane for each status from the bad end on the left to the good
 * one on the right. What is unknown has no place on it and stretches over all lanes, as it may be any of them.
 *
 * @param rows from top to bottom
 * @param height of the picture, in its own units; it is {@link #WIDTH} wide
 */
public record Plot(List<Row> rows, int height) {
    public static final int WIDTH = 360;

    /** Where the lanes are. */
    public static final int BAD = 186;

    public static final int MIDDLE = 258;
    public static final int GOOD = 330;

    public static final List<Integer> LANES = List.of(BAD, MIDDLE, GOOD);

    private static final int TOP = 30;
    private static final int ROW = 19;
    private static final int HEADING = 27;

    public Plot {
        rows = List.copyOf(rows);
    }

    /**
     * A line of the picture.
     *
     * @param label what it is about
     * @param isHeading whether it sums up the lines below
     * @param tier which end is the good one
     * @param status where it stands
     * @param isPresumed whether it stands as far as is known only
     * @param before where it stood, in a picture of changes; null elsewhere
     * @param word its status in words
     * @param y the middle of the line
     */
    public record Row(
            String label,
            boolean isHeading,
            Tier tier,
            Status status,
            boolean isPresumed,
            @Nullable Status before,
            String word,
            int y) {
        public int x() {
            return lane(tier, status);
        }

        public int xBefore() {
            return before == null ? x() : lane(tier, before);
        }

        public boolean isPlaced() {
            return status.isDecided();
        }

        public boolean isUnknown() {
            return status == Status.UNKNOWN;
        }

        /** Whether it is placed elsewhere than before. */
        public boolean isMoved() {
            return before != null && before != status;
        }

        public boolean wasPlaced() {
            return before != null && before.isDecided();
        }

        public String colour() {
            return Mark.colour(tier, status);
        }
    }

    private static int lane(Tier tier, Status status) {
        return switch (status) {
            case ESTABLISHED -> tier == Tier.INDICATOR ? BAD : GOOD;
            case REFUTED -> tier == Tier.INDICATOR ? GOOD : BAD;
            case CONTESTED, UNKNOWN, NOT_APPLICABLE -> MIDDLE;
        };
    }

    /** The inversions by family. */
    static Plot inversions(Assessment assessment, Texts texts) {
        Builder plot = new Builder(texts);
        for (FamilyStanding family : assessment.families()) {
            plot.heading(words(family.family()), Tier.INVERSION, family.status(), null);
            for (Finding finding : assessment.findings(Tier.INVERSION)) {
                if (family.family().equals(finding.family())) {
                    plot.finding(words(finding.criterion().value()), finding, null);
                }
            }
        }
        return plot.build();
    }

    /** An id as words. */
    static String words(String id) {
        return Shown.line(id.replace('-', ' '));
    }

    /** Gathers the lines of a picture. */
    public static final class Builder {
        private final Texts texts;
        private final List<Row> rows = new ArrayList<>();
        private int y = TOP;

        public Builder(Texts texts) {
            this.texts = texts;
        }

        public Builder heading(String label, Tier tier, Status status, @Nullable Status before) {
            y += HEADING;
            add(label, true, tier, status, false, before);
            return this;
        }

        /** Some room before the next line. */
        public Builder gap() {
            y += HEADING - ROW;
            return this;
        }

        public Builder row(String label, Tier tier, Status status, @Nullable Status before) {
            y += ROW;
            add(label, false, tier, status, false, before);
            return this;
        }

        /** A line for a finding. */
        public Builder finding(String label, Finding finding, @Nullable Status before) {
            y += ROW;
            add(label, false, finding.tier(), finding.status(), finding.isPresumed(), before);
            return this;
        }

        private void add(
                String label,
                boolean isHeading,
                Tier tier,
                Status status,
                boolean isPresumed,
                @Nullable Status before) {
            rows.add(new Row(label, isHeading, tier, status, isPresumed, before, texts.of("status", status), y));
        }

        public Plot build() {
            return new Plot(rows, y + 16);
        }
    }
}
