package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.collect.license.LicenseFinder.Found;
import org.commonsgovernance.collect.license.Surroundings.Effect;
import org.commonsgovernance.collect.license.TextReading.Candidate;
import org.commonsgovernance.collect.license.TextReading.Identified;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;
import org.commonsgovernance.collect.license.TextReading.NoLicenseText;
import org.commonsgovernance.collect.license.TextReading.Uncertain;
import org.commonsgovernance.rules.license.SpdxList;

/**
 * Says which licence a text is: pairs of words tell which licences of the SPDX list it may be, the list's templates
 * whether it is one, and what stands around it whether that is all. A text that is long, changed, or joined to terms
 * that are not known is uncertain. The list is read when the first text comes, and kept. Not safe to share between
 * threads.
 */
public final class LicenseTexts {
    private static final int FEWEST_WORDS = 12;

    /** Below this the text has no more of a licence than any text in the same language. */
    private static final int FAR = 20;

    /** From here on a text is no longer some other text. */
    private static final int ALIKE = 97;

    private final LicenseFinder finder = new LicenseFinder();

    /** A passage of the text and what it is: a listed licence, or one known by its phrases. */
    private record Place(String id, int from, int to, int differing, Pairs pairs) {
        boolean isListed() {
            return !id.startsWith("LicenseRef-");
        }
    }

    /** Reads a text; of one too long for a licence only the candidates. */
    public TextReading identify(String text) {
        Words words = Words.of(text);
        if (words.size() < FEWEST_WORDS) {
            return new NoLicenseText();
        }
        LicenseFinder.Result result = finder.find(words);
        List<Candidate> candidates = result.candidates();
        if (words.isCut()) {
            return new Uncertain(candidates, "it is too long for a licence");
        }
        List<Place> places = places(words, result.found());
        if (places.isEmpty() && notice(text) instanceof Identified noticed) {
            return noticed;
        }
        if (places.isEmpty()) {
            boolean isFar = candidates.isEmpty() || candidates.get(0).percent() < FAR;
            return isFar && result.isWhole()
                    ? new NoLicenseText()
                    : new Uncertain(candidates, "no licence of the SPDX list is there word for word");
        }
        return isOther(words, places, candidates)
                ? new Uncertain(candidates, "all of it is like a licence that is not there word for word")
                : read(text, words, places, candidates);
    }

    /** Whether the whole is more like another licence than like those that are in it. */
    private static boolean isOther(Words words, List<Place> places, List<Candidate> candidates) {
        int most = candidates.isEmpty() ? 0 : candidates.get(0).percent();
        Set<String> ids = new TreeSet<>(places.stream().map(Place::id).toList());
        int covered =
                places.stream().mapToInt(place -> place.to() - place.from()).sum();
        return most >= ALIKE
                && covered * 10L < words.size() * 8L
                && candidates.stream().noneMatch(one -> one.percent() >= most - 2 && ids.contains(one.id()));
    }

    /** A licence by a notice that refers to it, if nothing else is said. */
    private TextReading notice(String text) {
        Notice notice = Notice.in(text);
        if (notice == null || Surroundings.before(text, finder.pairs(notice.words())) != Effect.NONE) {
            return new NoLicenseText();
        }
        return new Identified(
                notice.id(),
                null,
                notice.version(),
                false,
                List.of(),
                List.of("it is a notice that refers to the licence"));
    }

    /** A licence known by phrases reaches as far as the next; what is listed within it is its own wording. */
    private static List<Place> places(Words words, List<Found> found) {
        List<Place> places = new ArrayList<>();
        List<KnownText.Place> known = KnownText.in(words);
        for (Found one : found) {
            if (known.stream().noneMatch(place -> one.from() < place.to() && place.from() < one.to())) {
                places.add(new Place(one.id(), one.from(), one.to(), one.differing(), one.pairs()));
            }
        }
        for (KnownText.Place one : known) {
            int next = words.size();
            for (Place place : places) {
                next = place.from() >= one.to() ? Math.min(next, place.from()) : next;
            }
            for (KnownText.Place place : known) {
                next = place.from() >= one.to() ? Math.min(next, place.from()) : next;
            }
            places.add(new Place(one.id(), one.from(), next, 0, Pairs.NONE));
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    private static TextReading read(String text, Words words, List<Place> places, List<Candidate> candidates) {
        List<String> between = between(text, words, places);
        Set<String> ids = new LinkedHashSet<>();
        Set<String> others = new TreeSet<>();
        List<String> remarks = new ArrayList<>();
        boolean isChoice = isChoice(between);
        boolean isPartial = false;
        boolean isOthers = false;
        for (int at = 0; at < between.size(); at++) {
            String passage = between.get(at);
            boolean isBusl = at < places.size() && places.get(at).id().equals("BUSL-1.1");
            Pairs own = places.get(Math.max(0, at - 1)).pairs();
            Effect effect = at == 0 ? Surroundings.before(passage, own) : Surroundings.after(passage, own);
            if (isBusl && BuslParameters.read(passage).licensor() != null) {
                effect = Effect.NONE;
            }
            boolean isCondition = at < places.size() && !places.get(at).isListed();
            boolean isAnnounced = at == 0 && places.size() > 1 && isChoice;
            switch (isOthers || isCondition || isAnnounced ? Effect.NONE : effect) {
                case PARTIAL -> isPartial = true;
                case THIRD_PARTY -> isOthers = true;
                case EXCEPTION -> remarks.add("more is permitted by an exception that was not identified");
                case UNCLEAR -> {
                    return new Uncertain(candidates, "there is text around " + found(places) + " that may change it");
                }
                case NONE -> {}
            }
            if (at < places.size()) {
                (isOthers ? others : ids).add(places.get(at).id());
                if (places.get(at).differing() > 0) {
                    remarks.add(places.get(at).differing() + " of its words are not those of the SPDX list");
                }
            }
        }
        if (isOthers) {
            remarks.add("it goes on with the terms of parts from elsewhere");
        }
        others.removeAll(ids);
        if (ids.size() > 1 && !isChoice && Surroundings.speaksOfSeveral(between)) {
            return new Uncertain(candidates, "it holds " + found(places) + " and doesn't say whether one may choose");
        }
        return identified(ids, between, isPartial, List.copyOf(others), remarks);
    }

    private static TextReading identified(
            Set<String> ids, List<String> between, boolean isPartial, List<String> others, List<String> remarks) {
        boolean isChoice = ids.size() > 1 && isChoice(between);
        LaterVersions version = LaterVersions.NOT_APPLICABLE;
        List<String> parts = new ArrayList<>();
        for (String id : ids) {
            boolean hasVersions = id.endsWith("-only");
            if (hasVersions) {
                version = Surroundings.laterVersions(between);
            }
            if (isPartial && version == LaterVersions.ALLOWED) {
                version = LaterVersions.NOT_TOLD;
            }
            boolean isLater = hasVersions && version == LaterVersions.ALLOWED;
            parts.add(isLater ? id.replaceFirst("-only$", "-or-later") : id);
        }
        boolean isReserved = ids.stream().anyMatch(id -> id.startsWith("LicenseRef-"));
        boolean hasOpenSide =
                isChoice && ids.stream().anyMatch(id -> SpdxList.approved().getOrDefault(id, false));
        LicenseClass terms = isReserved && !hasOpenSide ? LicenseClass.CLOSED : null;
        String expression = String.join(isChoice ? " OR " : " AND ", parts);
        return new Identified(expression, terms, version, isPartial, others, remarks);
    }

    /** Whether it is said before the second licence that one may choose; later passages are about other things. */
    private static boolean isChoice(List<String> between) {
        return Surroundings.isChoice(between.subList(0, Math.min(2, between.size())));
    }

    private static String found(List<Place> places) {
        return String.join(", ", new TreeSet<>(places.stream().map(Place::id).toList()));
    }

    /** What stands before, between and after the licences. */
    private static List<String> between(String text, Words words, List<Place> places) {
        List<String> between = new ArrayList<>();
        int from = 0;
        for (Place place : places) {
            int to = words.start(place.from());
            between.add(text.substring(Math.min(from, to), to));
            from = words.end(place.to() - 1);
        }
        between.add(text.substring(from));
        return between;
    }
}
