package org.commonsgovernance.collect.forge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody was an outsider, without commit rights, when a change request was decided: by a list of members, by
 * merges and pushes until then, by the forge's word for the author, or by what the caller knows.
 *
 * <p>GitHub calls everyone {@code CONTRIBUTOR} whose work was accepted before and whose membership the reader of the
 * export may not see: an outsider, or a member in hiding. The word counts only where the caller knows nothing better
 * and the files show insiders of the project by their word or list them, so that memberships are not hidden as a rule.
 */
final class Standing {
    private static final Set<String> INSIDERS = Set.of("OWNER", "MEMBER", "COLLABORATOR");
    private static final Set<String> OUTSIDERS = Set.of("FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR", "NONE");
    private static final String PERHAPS_HIDDEN = "CONTRIBUTOR";

    private final ForgePeople people;
    private final @Nullable Predicate<String> isOutsider;
    private final Map<String, Boolean> showsInsiders = new HashMap<>();

    Standing(ForgePeople people, @Nullable Predicate<String> isOutsider) {
        this.people = people;
        this.isOutsider = isOutsider;
    }

    /** Whether the author is an outsider; null where nothing tells. */
    @Nullable
    Boolean isOutsider(ForgeItem item) {
        String author = item.author();
        if (author == null) {
            return null;
        }
        Boolean merges = people.mayMerge(item.project(), author, item.closed());
        if (merges != null) {
            return !merges;
        }
        String word = item.association() == null ? people.association(item.project(), author) : item.association();
        if (word != null && INSIDERS.contains(word)) {
            return Boolean.FALSE;
        }
        if (word != null && OUTSIDERS.contains(word)) {
            return Boolean.TRUE;
        }
        if (isOutsider != null) {
            return isOutsider.test(author);
        }
        boolean isVisitor = PERHAPS_HIDDEN.equals(word) && showsInsiders(item.project());
        return isVisitor ? Boolean.TRUE : null;
    }

    /** Whether the author is known to be an outsider and is on no list of members. */
    boolean isVisitor(ForgeItem item) {
        String author = item.author();
        return author != null && Boolean.TRUE.equals(isOutsider(item)) && !people.isListed(item.project(), author);
    }

    private boolean showsInsiders(String project) {
        return showsInsiders.computeIfAbsent(project, key -> people.shows(key, INSIDERS) || people.listsMergers());
    }
}
