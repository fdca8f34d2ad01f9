package org.commonsgovernance.gate.push;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonsgovernance.gate.judge.Judge;
import org.commonsgovernance.gate.judge.Judged;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.StoredPush;
import org.jspecify.annotations.Nullable;

/** What repositories are so far, by the rules in force: the last judged push that was taken, judged again where need be. */
final class Standing {
    private static final int MOST = 64;

    private final Pushes pushes;
    private final Judge judge;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(long push, Judged judged) {}

    Standing(Pushes pushes, Judge judge) {
        this.pushes = pushes;
        this.judge = judge;
    }

    /** Null where nothing was judged yet. */
    @Nullable
    Judged of(long repository, Rules rules) {
        StoredPush push = pushes.standing(repository);
        if (push == null) {
            return null;
        }
        synchronized (kept) {
            Kept there = kept.get(repository);
            if (there != null
                    && there.push() == push.id()
                    && rules.equals(there.judged().rules())) {
                return there.judged();
            }
        }
        Pushes.Evidence evidence = pushes.evidence(push);
        if (evidence == null) {
            return null;
        }
        Judged judged = judge.again(evidence, rules);
        keep(repository, push, judged);
        return judged;
    }

    /** Remembers what a push that was taken made true. */
    void keep(long repository, StoredPush push, Judged judged) {
        synchronized (kept) {
            kept.put(repository, new Kept(push.id(), judged));
        }
    }
}
