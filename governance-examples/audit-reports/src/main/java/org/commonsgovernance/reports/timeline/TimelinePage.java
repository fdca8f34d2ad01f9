package org.commonsgovernance.reports.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.reports.compare.Comparison;
import org.commonsgovernance.reports.compare.ComparisonWords;
import org.commonsgovernance.reports.compare.MovedFinding;
import org.commonsgovernance.reports.compare.Mover;
import org.commonsgovernance.reports.html.Templates;
import org.commonsgovernance.reports.page.Mark;
import org.commonsgovernance.reports.text.Texts;

/** A timeline, as its template prints it. */
public final class TimelinePage extends ComparisonWords {
    /** The picture's units. */
    public static final int WIDTH = 720;

    private static final int LEFT = 150;
    private static final int ROW = 30;
    private static final int TOP = 26;

    private final Timeline timeline;

    private TimelinePage(Timeline timeline, Texts texts) {
        super(texts);
        this.timeline = timeline;
    }

    /** The timeline as one HTML file. The same timeline gives the same bytes. */
    public static String of(Timeline timeline, Texts texts) {
        return Templates.render(
                "timeline.jte",
                Map.of(
                        "page",
                        new TimelinePage(timeline, texts),
                        "css",
                        Templates.resource("report.css") + Templates.resource("timeline.css")));
    }

    public Timeline timeline() {
        return timeline;
    }

    /**
     * A bar of the picture.
     *
     * @param x where it begins
     * @param y its top
     * @param width how wide it is
     * @param word what it says
     * @param colour the class of its colour
     */
    public record Bar(int x, int y, int width, String word, String colour) {
        /** Whether its word has room in it. */
        public boolean hasRoom() {
            return width > word.length() * 7 + 8;
        }
    }

    /** A row of the picture. */
    public record Row(String label, int y, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    public int height() {
        return TOP + rows().size() * ROW + 4;
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row(t("timeline.verdict"), 0, 0));
        List<Finding> indicators = timeline.spans().get(0).report().assessment().findings(Tier.INDICATOR);
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(row(words(indicators.get(i).criterion().value()), i + 1, i + 1));
        }
        return rows;
    }

    /** Row 0 is the verdict; others are indicators. Neighbours that say the same are one bar. */
    private Row row(String label, int place, int which) {
        int y = TOP + place * ROW;
        List<Bar> bars = new ArrayList<>();
        List<Span> spans = timeline.spans();
        for (int i = 0; i < spans.size(); i++) {
            int from = x(spans.get(i).from());
            int to = end(i);
            Bar bar = bar(spans.get(i), which, from, y, Math.max(2, to - from));
            int last = bars.size() - 1;
            boolean isNext = last >= 0 && !spans.get(i).isAfterGap();
            if (isNext && bars.get(last).word().equals(bar.word())) {
                Bar before = bars.get(last);
                bars.set(last, new Bar(before.x(), y, to - before.x(), bar.word(), bar.colour()));
            } else {
                bars.add(bar);
            }
        }
        return new Row(label, y, bars);
    }

    /** Where a span ends in the picture: where the next begins, unless nothing is known of the days between. */
    private int end(int place) {
        List<Span> spans = timeline.spans();
        if (place + 1 == spans.size()) {
            return WIDTH;
        }
        Span next = spans.get(place + 1);
        return x(next.isAfterGap() ? spans.get(place).to() : next.from());
    }

    /** The days before a span of which no dossier tells, in words; empty where there are none. */
    public String gap(Span span) {
        int place = timeline.spans().indexOf(span);
        return span.isAfterGap()
                ? t(
                        "timeline.gap",
                        timeline.spans().get(place - 1).to().plusDays(1),
                        span.from().minusDays(1))
                : "";
    }

    private Bar bar(Span span, int which, int x, int y, int width) {
        if (which == 0) {
            Verdict verdict = span.report().assessment().verdict();
            return new Bar(x, y, width, verdict(verdict), colour(verdict));
        }
        Finding finding = span.report().assessment().findings(Tier.INDICATOR).get(which - 1);
        return new Bar(x, y, width, status(finding.status()), Mark.colour(Tier.INDICATOR, finding.status()));
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "good";
            case DIAGONAL, NEITHER -> "mixed";
            case CORPORATE_CONTROLLED -> "bad";
            case UNDETERMINED -> "open";
        };
    }

    private int x(LocalDate day) {
        long all = Math.max(1, timeline.last().toEpochDay() - timeline.first().toEpochDay());
        long until = day.toEpochDay() - timeline.first().toEpochDay();
        return LEFT + (int) ((WIDTH - LEFT) * until / all);
    }

    /** The indicators of a span, in words. */
    public String indicators(Span span) {
        List<String> words = new ArrayList<>();
        for (Finding finding : span.report().assessment().findings(Tier.INDICATOR)) {
            words.add(words(finding.criterion().value()) + " " + status(finding.status()));
        }
        return String.join("; ", words);
    }

    /** The findings that moved where a span begins. */
    public List<MovedFinding> moved(Span span) {
        Comparison since = span.since();
        return since == null ? List.of() : since.moved();
    }

    /** The facts that moved them, each once. */
    public List<Mover> movers(Span span) {
        Map<String, Mover> movers = new LinkedHashMap<>();
        moved(span)
                .forEach(finding -> finding.evidence()
                        .forEach(one -> one.movers().forEach(mover -> movers.putIfAbsent(mover.fact(), mover))));
        return List.copyOf(movers.values());
    }
}
