package org.commonsgovernance.gate.pages;

import java.util.Locale;
import org.commonsgovernance.gate.store.StoredPush;
import org.jspecify.annotations.Nullable;

/** How pages say things. */
public final class Words {
    private static final int SHOWN_OF_ID = 12;

    private Words() {}

    /** A verdict for people; that there is none where it is null. */
    public static String verdict(@Nullable String verdict) {
        return verdict == null
                ? "not judged"
                : verdict.toLowerCase(Locale.ROOT).replace('_', '-').replace("peer-production", "peer production");
    }

    /** How a verdict ranks, as a class of the style sheet. */
    public static String rank(@Nullable String verdict) {
        return verdict == null
                ? "none"
                : switch (verdict) {
                    case "PEER_PRODUCTION" -> "good";
                    case "DIAGONAL", "NEITHER" -> "middle";
                    case "CORPORATE_CONTROLLED" -> "bad";
                    default -> "none";
                };
    }

    /** Between which verdicts the truth lies. */
    public static String range(StoredPush push) {
        String worst = push.worst();
        String best = push.best();
        return worst == null || best == null || worst.equals(best)
                ? verdict(best)
                : verdict(worst) + " to " + verdict(best);
    }

    /** What became of a push. */
    public static String state(StoredPush push) {
        return switch (push.state()) {
            case PENDING -> "under way";
            case ACCEPTED -> push.outcome().equals("WARN") ? "taken, with a warning" : "taken";
            case REFUSED -> "refused";
            case LOST -> "not taken: another push came first, or the platform ended";
        };
    }

    /** The first characters of a digest or commit. */
    public static String brief(@Nullable String id) {
        return id == null ? "" : id.substring(0, Math.min(SHOWN_OF_ID, id.length()));
    }

    /** A moment to the minute, in universal time. */
    public static String minute(String at) {
        return at.length() < 16 ? at : at.substring(0, 10) + " " + at.substring(11, 16);
    }
}
