package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the files tell of people: their names, which are programs, and what they may do. Somebody is a login, or
 * {@code #} and a number where a record has nothing else.
 */
final class ForgePeople {
    /** The project of records that do not tell theirs. */
    static final String ANY_PROJECT = "";

    /** GitLab's levels: a maintainer may merge; a developer where the branch allows it. */
    static final int MAINTAINER = 40;

    static final int DEVELOPER = 30;

    private record At(String project, String person) {}

    /**
     * Somebody on a list of members.
     *
     * @param project where; {@link #ANY_PROJECT} where the list does not tell
     * @param login who
     */
    record Member(String project, String login) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int byProject = project.compareTo(other.project);
            return byProject != 0 ? byProject : login.compareTo(other.login);
        }
    }

    private final Map<String, Latest<String>> names = new HashMap<>();
    private final Set<String> bots = new HashSet<>();
    private final Map<At, Latest<String>> associations = new HashMap<>();
    private final Map<At, Instant> acted = new HashMap<>();
    private final Map<At, Latest<Boolean>> mayMerge = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private boolean developersMerge;
    private @Nullable SortedMap<Member, Boolean> members;
    private @Nullable Map<At, Instant> firstActs;

    private final Predicate<String> isKnownBot;

    private final Map<String, Boolean> knownBots = new HashMap<>();

    /** {@code isKnownBot} tells which logins are programs, beside those that records mark. */
    ForgePeople(Predicate<String> isKnownBot) {
        this.isKnownBot = isKnownBot;
    }

    void named(long id, @Nullable String login) {
        names.computeIfAbsent("#" + id, key -> new Latest<>()).offer(Instant.MIN, login);
    }

    void bot(String login) {
        bots.add(login);
    }

    boolean isBot(String login) {
        return bots.contains(login) || knownBots.computeIfAbsent(login, isKnownBot::test);
    }

    /** The login behind a number, if a record tells it. */
    String name(String key) {
        Latest<String> known = names.get(key);
        String login = known == null ? null : known.get();
        return login == null ? key : login;
    }

    void association(String project, @Nullable String login, Instant told, @Nullable String word) {
        if (login != null) {
            associations
                    .computeIfAbsent(new At(project, login), at -> new Latest<>())
                    .offer(told, word);
        }
    }

    /** The forge's word for what somebody is to a project; null where not told. */
    @Nullable
    String association(String project, String login) {
        Latest<String> word = associations.get(new At(project, login));
        return word == null ? null : word.get();
    }

    /** Whether one of these words is used for somebody in a project. */
    boolean shows(String project, Set<String> words) {
        return associations.entrySet().stream()
                .filter(one -> one.getKey().project().equals(project))
                .map(one -> one.getValue().get())
                .anyMatch(word -> word != null && words.contains(word));
    }

    /** Somebody merged or pushed, which only those with commit rights can. */
    void acted(String project, @Nullable String person, Instant when) {
        if (person != null) {
            acted.merge(new At(project, person), when, (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** A list of members says whether somebody may merge. */
    void member(String project, String person, boolean merges) {
        mayMerge.computeIfAbsent(new At(project, person), at -> new Latest<>()).offer(Instant.MIN, merges);
    }

    /** A list of members of a GitLab project gives somebody's level. */
    void level(String person, int level) {
        levels.merge(person, level, Math::max);
    }

    /** The main branch is open to developers. */
    void developersMerge() {
        developersMerge = true;
    }

    /** Whether somebody may merge by a list of members, or had merged or pushed by a moment; null where not told. */
    @Nullable
    Boolean mayMerge(String project, String login, @Nullable Instant by) {
        Instant first = firstAct(project, login);
        if (first != null && (by == null || !first.isAfter(by))) {
            return Boolean.TRUE;
        }
        Boolean here = members().get(new Member(project, login));
        return here == null ? members().get(new Member(ANY_PROJECT, login)) : here;
    }

    /** Whether a list of members shows somebody, whatever they may do. */
    boolean isListed(String project, String login) {
        return members().containsKey(new Member(project, login))
                || members().containsKey(new Member(ANY_PROJECT, login))
                || levels.keySet().stream().anyMatch(person -> name(person).equals(login));
    }

    /** Everyone whom a list of members shows, and whether they may merge. Call it when all is read. */
    SortedMap<Member, Boolean> members() {
        SortedMap<Member, Boolean> known = members;
        if (known == null) {
            known = new TreeMap<>();
            for (Map.Entry<At, Latest<Boolean>> one : mayMerge.entrySet()) {
                Boolean merges = one.getValue().get();
                known.put(new Member(one.getKey().project(), name(one.getKey().person())), merges != null && merges);
            }
            for (Map.Entry<String, Integer> one : levels.entrySet()) {
                if (one.getValue() >= (developersMerge ? DEVELOPER : MAINTAINER)) {
                    known.put(new Member(ANY_PROJECT, name(one.getKey())), true);
                }
            }
            members = known;
        }
        return known;
    }

    /** Whether a list of members shows who may merge. */
    boolean listsMergers() {
        return members().containsValue(true);
    }

    private @Nullable Instant firstAct(String project, String login) {
        Map<At, Instant> known = firstActs;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<At, Instant> one : acted.entrySet()) {
                At at = new At(one.getKey().project(), name(one.getKey().person()));
                known.merge(at, one.getValue(), (a, b) -> a.isBefore(b) ? a : b);
            }
            firstActs = known;
        }
        return known.get(new At(project, login));
    }
}
