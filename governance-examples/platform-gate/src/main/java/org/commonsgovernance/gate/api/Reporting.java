package org.commonsgovernance.gate.api;

import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.gate.judge.Judge;
import org.commonsgovernance.gate.judge.Judged;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.rules.report.AssessmentDigest;
import org.commonsgovernance.rules.waiver.Waivers;

/** Reports, a few at a time. */
public final class Reporting {
    private static final int AT_ONCE = 4;
    private static final long WAITING_SECONDS = 5;

    private final RulePacks packs;
    private final Pushes pushes;
    private final Judge judge;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Reporting(RulePacks packs, Pushes pushes, Judge judge) {
        this.packs = packs;
        this.pushes = pushes;
        this.judge = judge;
    }

    /** Work that takes processor time: so much at once, and others are told to come again. */
    public <T> T work(Supplier<T> work) {
        if (!hasRoom()) {
            throw new ApiException(
                    Problem.of(503, "busy", "Busy", "too many reports are being made; try again in a moment"));
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private boolean hasRoom() {
        try {
            return room.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The report of a push, made anew from what was written down: by the rules that it was judged by, whatever is in force
     * now.
     *
     * @throws ApiException if it was not judged, is gone, or would be another judgement than was written down
     */
    public Report of(StoredPush push) {
        if (!push.isJudged()) {
            throw ApiException.notFound("push %d was not judged: there is no report".formatted(push.number()));
        }
        Pushes.Evidence evidence = pushes.evidence(push);
        if (evidence == null) {
            throw ApiException.notFound("the repository was deleted");
        }
        Rules rules = packs.rules(push.pack());
        Judged judged = judge.again(evidence, rules);
        if (!AssessmentDigest.of(judged.assessment(), judged.setup()).equals(push.digest())) {
            throw new ApiException(Problem.conflict(
                    "push %d was judged by rules with the digest %s, and this version of the platform has others: %s"
                            .formatted(
                                    push.number(),
                                    push.ruleBase(),
                                    judged.assessment().ruleBase())));
        }
        return of(judged.setup(), rules, judged.setup().lastDay(), Window.TWELVE_MONTHS);
    }

    /** The report of a setup. */
    static Report of(ProductionSetup setup, Rules rules, LocalDate day, Window window) {
        return Report.of(rules.evaluator(), rules.book(), setup, day, window, Waivers.NONE, null);
    }
}
