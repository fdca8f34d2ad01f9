package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.api.model.given.ParticipationBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How the door works in practice: CHAOSS "Change Request Acceptance Ratio", accepted ÷ (accepted + refused), of those
 * decided in the window and not withdrawn by their authors, apart for outsiders and insiders; and CHAOSS "Occasional
 * Contributors" and "New Contributors", of those whose change requests were accepted.
 */
final class ParticipationFigures {
    private final Selection selection;
    private final Standing standing;
    private final ForgeSettings settings;
    private final List<ForgeItem> items;

    /** {@code items} are all, to see whether the files reach back to the beginning. */
    ParticipationFigures(Selection selection, Standing standing, ForgeSettings settings, List<ForgeItem> items) {
        this.selection = selection;
        this.standing = standing;
        this.settings = settings;
        this.items = items;
    }

    /** Contributors' acceptances until the window's end. */
    private record Contributors(Fraction once, @Nullable Fraction newPerQuarter, long number) {}

    void addTo(Found found, ForgeSource source, String id) {
        ParticipationBuilder fact =
                ParticipationBuilder.builder().id(id).period(Period.between(selection.first(), selection.last()));
        String formula = acceptance(fact, found);
        Contributors contributors = contributors(found);
        if (contributors != null) {
            fact.oneTimeShare(contributors.once()).newcomersPerQuarter(contributors.newPerQuarter());
            formula += " One-time: authors of change requests accepted in the window with no other accepted until its"
                    + " end, of " + contributors.number()
                    + " such authors; newcomers: those with none before the window.";
        }
        if (!formula.isEmpty()) {
            Participation made = fact.source(source.of(formula.strip())).build();
            found.add(made);
        }
    }

    /** Fills in the counts and gives their formula; empty where too much is not known. */
    private String acceptance(ParticipationBuilder fact, Found found) {
        int[] counts = new int[4];
        long unknown = selection.mayBeDecided();
        long all = unknown;
        int withdrawn = selection.withdrawn().size();
        long closedByNobodyKnown = 0;
        for (ForgeItem item : selection.decided()) {
            closedByNobodyKnown += !item.isAccepted() && item.closedBy() == null ? 1 : 0;
            Boolean isOutsider = standing.isOutsider(item);
            all++;
            if (isOutsider == null) {
                unknown++;
            } else {
                counts[(isOutsider ? 0 : 2) + (item.isAccepted() ? 0 : 1)]++;
            }
        }
        if (!Tally.isKnownEnough(unknown, all)) {
            found.unknown(
                    all == 0
                            ? "how change requests fare: none that was decided in the window is in the files"
                                    + (withdrawn == 0 ? "" : ", but " + withdrawn + " that their authors closed")
                            : "how outsiders' change requests fare beside insiders': of " + unknown + " of " + all
                                    + " decided in the window neither author's standing, outcome or day is told",
                    "pull requests of all states, exported by a member of the organisation so that author_association"
                            + " shows memberships; a list of members; or who has commit rights");
            return "";
        }
        boolean hasOutsiders = counts[0] + counts[1] > 0 || unknown == 0;
        boolean hasInsiders = counts[2] + counts[3] > 0 || unknown == 0;
        if (hasOutsiders) {
            fact.acceptedFromOutsiders(counts[0]).rejectedFromOutsiders(counts[1]);
        }
        if (hasInsiders) {
            fact.acceptedFromInsiders(counts[2]).rejectedFromInsiders(counts[3]);
        }
        return "Change requests of people merged, and closed without a merge, in the window (CHAOSS: Change Request"
                + " Acceptance Ratio); outsiders have no commit rights by members' lists, merges, pushes or"
                + " author_association"
                + (settings.isOutsider() == null ? "" : ", else by the caller's knowledge")
                + "; " + unknown + " of " + all + " left out as not known. Not counted: "
                + withdrawn + " that their authors closed; of " + closedByNobodyKnown
                + " closed without a merge nobody tells who closed them.";
    }

    private @Nullable Contributors contributors(Found found) {
        if (!settings.isWholeHistory() && !isWhole()) {
            found.unknown(
                    "how many contributors are new, and how many came once",
                    "change requests from the project's first on, or its history in git");
            return null;
        }
        Map<String, Integer> times = new HashMap<>();
        Map<String, LocalDate> first = new HashMap<>();
        Set<String> now = new HashSet<>();
        long nameless = 0;
        long all = 0;
        for (ForgeItem item : selection.of(Kind.CHANGE_REQUEST)) {
            Instant closed = item.closed();
            if (!item.isAccepted() || closed == null || !selection.isUntilLast(closed)) {
                continue;
            }
            all++;
            String author = item.author();
            if (author == null) {
                nameless++;
                continue;
            }
            LocalDate day = GitlabReader.day(closed);
            times.merge(author, 1, Integer::sum);
            first.merge(author, day, (a, b) -> a.isBefore(b) ? a : b);
            if (selection.isWithin(closed)) {
                now.add(author);
            }
        }
        if (now.isEmpty() || !Tally.isKnownEnough(nameless, all)) {
            return null;
        }
        long once = now.stream()
                .filter(author -> Objects.equals(times.get(author), 1))
                .count();
        long isNew = first.values().stream()
                .filter(day -> !day.isBefore(selection.first()))
                .count();
        return new Contributors(Fraction.of(once, now.size()), perQuarter(isNew), now.size());
    }

    private @Nullable Fraction perQuarter(long number) {
        int quarters = 0;
        for (LocalDate begin = selection.first(); !begin.isAfter(selection.last()); begin = begin.plusMonths(3)) {
            quarters++;
        }
        boolean isShort =
                selection.first().plusMonths(3).isAfter(selection.last().plusDays(1));
        return isShort ? null : Fraction.of(number, quarters);
    }

    /** Whether of each project nearly every number up to the highest is there, so that nothing old is missing. */
    private boolean isWhole() {
        Map<String, Long> highest = new HashMap<>();
        Map<String, Long> number = new HashMap<>();
        for (ForgeItem item : items) {
            boolean isApart = item.project().startsWith(ForgeData.GITLAB);
            String space = isApart ? item.project() + item.kind() : item.project();
            highest.merge(space, item.number(), Math::max);
            number.merge(space, item.created() == null ? 0L : 1L, Long::sum);
        }
        return !highest.isEmpty()
                && highest.entrySet().stream()
                        .allMatch(one -> Tally.isKnownEnough(
                                Math.max(0, one.getValue() - number.getOrDefault(one.getKey(), 0L)), one.getValue()));
    }
}
