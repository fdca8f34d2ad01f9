package org.commonsgovernance.collect.roles;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.Seat.FilledBy;
import org.commonsgovernance.collect.roles.Sentences.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads from a sentence how people come to a body: who comes, and who chooses them. */
final class Fillings {
    static final String COMMITTEE = "(?:[a-z]+ ){0,2}(?:committee|council|tsc|toc|pmc|board)";
    static final String ROLE = "(?:maintainers?|committers?)";
    private static final String MEMBER =
            "(?:" + ROLE + "|members?|seats|representatives|committee|council|tsc|toc|board" + "|directors)";
    static final String CHOSEN = "(?:elected|voted in|chosen|selected|added|admitted|accepted|approved|appointed"
            + "|invited|confirmed|made)";

    private static final String IS = " (?:are|is|be|may be|can be|must be|shall be|will be|should be)";

    /** "New maintainers are nominated by ... and elected ...". */
    private static final Pattern COMING = Pattern.compile("\\b(?<who>" + MEMBER + ")\\b(?: of the " + COMMITTEE
            + ")?(?: \\([^()]{0,60}\\))?(?: (?:who|that) [^.;]{1,60}?)?(?:" + IS + "(?: [a-z]+)?"
            + " (?:nominated|proposed|suggested|sponsored)\\b.{0,110}?(?:,| and)(?: then)?(?:" + IS + ")?|(?: then)?"
            + IS
            + ")(?: [a-z-]+){0,2}? (?<how>" + CHOSEN + ")\\b(?<rest>.{0,160})");

    private static final Pattern OBJECT = Pattern.compile(
            "\\b(?:by|from|of|for|to|with|between|among|via|than)(?: (?:the|all|other|project|core))* $");
    /** "Becoming a maintainer requires ...", and what stands below such a heading. */
    private static final Pattern ENTRY = Pattern.compile("\\b(?:adding|addition of|becom(?:e|ing)|electing|election of"
            + "|accepting|selecting|promotion to|nominat\\w+ (?:as|for)|appointing) (?:an? |the )?(?:new |additional"
            + " )?(?:project |core )?(?<who>" + MEMBER + ")\\b(?<rest>.{0,200})");

    private static final Pattern ENTRY_HEADING = Pattern.compile("\\b(?:becom\\w+|adding|addition|selecting|selection"
            + "|electing|nominat\\w+|new|promot\\w+|changes in|appoint\\w+|joining|how to become"
            + "|(?:maintainer|committer)s? requirements)\\b");
    private static final Pattern PROPOSED =
            Pattern.compile("\\bnew (?:" + ROLE + "|members?)\\b.{0,40}\\b(?:proposed" + "|nominated|suggested)\\b");
    private static final Pattern CANDIDATE = Pattern.compile("\\b(?:candidates?|nominees?|nominations?|applications?"
            + "|applicants?|new (?:maintainer|committer|member)s?|the proposal|membership|acceptance|approv\\w+)\\b");

    private static final Pattern PARTIAL =
            Pattern.compile("\\b(some|additional|other|at least|up to|at most|half of|part"
                    + " of|vacant|chair|chairperson|replacement|one of|two of|sub-?committee|between|initial|ex"
                    + " officio|\\d{1,2}|one|two|three|four|five|six)\\b");
    private static final Pattern NO_ENTRY = Pattern.compile("\\b(chairs?|chairperson|sub-?committees?|sub-?projects?"
            + "|component|emerit\\w+|retir\\w+|unseat\\w*|revok\\w+|demot\\w+|terminat\\w+|reinstat\\w+|alternates?"
            + "|working groups?|sigs?)\\b");
    private static final Pattern REMOVED = Pattern.compile("\\bremov\\w+");
    private static final Pattern BOTH_WAYS =
            Pattern.compile("\\b(?:added|adding|additions?|add|elected|elect)\\b.{0,20}\\b(?:or|and) remov\\w+");
    private static final Pattern OTHERS = Pattern.compile("\\b(?:reviewers?|triagers?|contributors?|component owners?"
            + "|code ?owners?|org(?:anization)? members?|committee chairs?)\\b");
    private static final Pattern ELECTORATE = Pattern.compile("\\bby\\b.{0,50}\\b(?:community|contributors|committers"
            + "|maintainers|voters|electorate|developers|members of the (?:project|community|association"
            + "|organi[sz]ation)|project members|general members|eligible)\\b");
    private static final Pattern PROMOTED =
            Pattern.compile("\\b(?:an?|any|the|each|all) (?:[a-z]+ ){0,1}?(?:contributors?"
                    + "|reviewers?|triagers?|collaborators?) (?:may|can|will|shall) (?:be )?$");
    static final Set<String> NOBODY = Set.of("", "-");

    private Fillings() {}

    static void read(Sentence sentence, String low, Set<Rule> rules) {
        if (NO_ENTRY.matcher(low).find()
                || (REMOVED.matcher(low).find() && !BOTH_WAYS.matcher(low).find())) {
            return;
        }
        Matcher coming = COMING.matcher(low);
        if (coming.find()) {
            coming(sentence, low, coming, rules);
            return;
        }
        if (Entries.standing(sentence, low, rules)) {
            return;
        }
        Matcher entry = ENTRY.matcher(low);
        if (entry.find()) {
            String body = body(sentence, low, entry.group("who"));
            if (isMeant(body, entry.group("who"), low.substring(0, entry.start()))) {
                Electors.agreed(sentence, body, entry.group("who"), entry.group("rest"), rules);
            }
            return;
        }
        String nearest = sentence.heading().toLowerCase(Locale.ROOT);
        boolean isAboutEntry = ENTRY_HEADING.matcher(nearest).find()
                || PROPOSED.matcher(sentence.before().toLowerCase(Locale.ROOT)).find();
        if (isAboutEntry && !OTHERS.matcher(nearest).find() && !NOBODY.contains(sentence.about())) {
            if (!Entries.read(sentence, low, rules) && CANDIDATE.matcher(low).find()) {
                Electors.agreed(sentence, sentence.about(), "", low, rules);
            }
        }
    }

    private static void coming(Sentence sentence, String low, Matcher coming, Set<Rule> rules) {
        String who = coming.group("who");
        String body = body(sentence, low, who);
        String before = low.substring(0, coming.start());
        if (!isMeant(body, who, before) || OBJECT.matcher(before).find()) {
            return;
        }
        String how = coming.group("how");
        String rest = coming.group("rest");
        if (PARTIAL.matcher(before).find() || rest.matches(".{0,40}\\b(or|and) (appointed|elected)\\b.*")) {
            rules.add(new Rule.Filling(body, null));
            return;
        }
        String nominators = low.substring(coming.end("who"), coming.start("how"));
        if (Electors.agreed(sentence, body, who, rest, rules) || Entries.agreed(body, nominators, rest, rules)) {
            return;
        }
        boolean isVote = how.equals("elected") || how.equals("voted in");
        if (Electors.by(sentence, body, who, rest, isVote, rules)) {
            return;
        }
        if (!body.equals(GovernanceText.MAINTAINERS)) {
            rules.add(new Rule.Filling(body, otherwise(how, rest)));
        } else if (how.equals("appointed") && byFirm(rest)) {
            rules.add(new Rule.Filling(body, FilledBy.APPOINTMENT));
        }
    }

    private static @Nullable FilledBy otherwise(String how, String rest) {
        if (how.equals("elected")) {
            return FilledBy.ELECTION;
        }
        if (ELECTORATE.matcher(rest).find()) {
            return null;
        }
        return how.equals("appointed") && rest.strip().startsWith("by ") ? FilledBy.APPOINTMENT : null;
    }

    private static boolean byFirm(String rest) {
        return rest.matches(
                "^ by (?:the )?(?:[a-z0-9]+ ){0,3}(?:company|foundation|corporation|inc|sponsor|steward|owner"
                        + "|employer|organi[sz]ation)\\b.*");
    }

    private static boolean isMeant(String body, String who, String wholeBefore) {
        // "A contributor may become a maintainer by ..."
        String before = PROMOTED.matcher(wholeBefore).replaceAll("");
        boolean isRole = who.matches(ROLE);
        return !NOBODY.contains(body)
                && (isRole || !body.equals(GovernanceText.MAINTAINERS) || who.startsWith("member"))
                && !OTHERS.matcher(before.substring(Math.max(0, before.length() - 40)))
                        .find();
    }

    private static String body(Sentence sentence, String low, String who) {
        if (who.matches(ROLE)) {
            return GovernanceText.MAINTAINERS;
        }
        String named = Headings.committeeIn(low);
        return named.isEmpty() || sentence.about().equals(GovernanceText.MAINTAINERS) ? sentence.about() : named;
    }
}
