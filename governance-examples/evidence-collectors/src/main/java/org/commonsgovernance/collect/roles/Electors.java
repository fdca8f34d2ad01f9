package org.commonsgovernance.collect.roles;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat.FilledBy;
import org.commonsgovernance.collect.roles.Sentences.Sentence;

/** Reads who chooses those who come to a body: those who sit there, another body, or people at large. */
final class Electors {
    private static final String COMMITTEE = Fillings.COMMITTEE;
    private static final String ROLE = Fillings.ROLE;
    private static final String AGREEMENT = "(?:votes?|voting|majority|supermajority|super-majority|consensus|approval"
            + "|agreement|invitation|unanimity|\\+1s?)";
    private static final String PEERS =
            "(?:(?:the |all |other |existing |current |active |remaining |sitting |team |voting"
                    + " |project |core |present |incumbent |full |two[- ]thirds of |of |a |at least |majority )*)";
    /** A vote, and whose it is. */
    private static final Pattern AGREED = Pattern.compile("\\b" + AGREEMENT + "\\b(?: vote| votes| approval| agreement"
            + "| of \\+1s| \\([^()]{1,30}\\)){0,2} (?:of|by|from|among|amongst|between|in) " + PEERS + "(?<electors>"
            + ROLE
            + "|(?:[a-z]+ ){0,2}?members|" + COMMITTEE + "|contributors|community)\\b");

    private static final Pattern PEER_VOTE =
            Pattern.compile("\\b(?:majority|supermajority|unanimous) (?<electors>" + ROLE
                    + "|" + COMMITTEE + ")(?:s'|'s?)? (?:vote|approval|consensus)\\b|\\b(?<by>" + ROLE + "|" + COMMITTEE
                    + ")(?:s'|'s?)? (?:majority|supermajority|unanimous)? ?(?:vote|approval|consensus)\\b");
    private static final Pattern BY = Pattern.compile("\\bby " + PEERS + "(?<electors>" + ROLE + "|(?:[a-z]+"
            + " ){0,2}?members|" + COMMITTEE + "|contributors|community)\\b");
    private static final Pattern HOW = Pattern.compile("\\b(?:votes?|voting|\\w*-?majority|consensus)\\b");
    private static final Pattern ALREADY =
            Pattern.compile("\\b(?:existing|current|remaining|sitting|other|incumbent)\\b");

    private Electors() {}

    /** Whether the rest of a sentence says whose vote or consensus it takes. */
    static boolean agreed(Sentence sentence, String body, String who, String rest, Set<Rule> rules) {
        Matcher agreed = AGREED.matcher(rest);
        Matcher vote = PEER_VOTE.matcher(rest);
        String electors;
        String phrase;
        if (agreed.find()) {
            electors = agreed.group("electors");
            phrase = agreed.group();
        } else if (vote.find()) {
            electors = vote.group("electors") != null ? vote.group("electors") : vote.group("by");
            phrase = vote.group();
        } else {
            return false;
        }
        boolean isTold = chosenBy(sentence, body, who, electors, phrase, true, rules);
        if (isTold
                && body.equals(GovernanceText.MAINTAINERS)
                && HOW.matcher(phrase).find()) {
            rules.add(practice(phrase));
        }
        return isTold;
    }

    /** How those who choose agree, by words that have a vote, a majority or a consensus in them. */
    static Rule.Practice practice(String phrase) {
        boolean isConsensus = phrase.contains("consensus");
        Procedure procedure = !isConsensus
                ? Procedure.VOTE
                : phrase.contains("lazy") ? Procedure.LAZY_CONSENSUS : Procedure.CONSENSUS;
        return new Rule.Practice(Decision.MEMBERSHIP, procedure);
    }

    /** Whether the rest of a sentence says by whom they are chosen. */
    static boolean by(Sentence sentence, String body, String who, String rest, boolean isVote, Set<Rule> rules) {
        Matcher by = BY.matcher(rest);
        return by.find() && chosenBy(sentence, body, who, by.group("electors"), by.group(), isVote, rules);
    }

    /** Notes who chooses; whether that could be told. */
    private static boolean chosenBy(
            Sentence sentence,
            String body,
            String who,
            String electors,
            String phrase,
            boolean isVote,
            Set<Rule> rules) {
        boolean ofMaintainers = body.equals(GovernanceText.MAINTAINERS);
        if (electors.matches(ROLE)) {
            boolean isSame =
                    ofMaintainers && (who.isEmpty() || stem(who).equals(stem(electors)) || who.startsWith("member"));
            if (isSame) {
                rules.add(new Rule.Filling(body, FilledBy.COOPTION));
            } else if (!ofMaintainers) {
                rules.add(new Rule.Filling(body, isVote ? FilledBy.ELECTION : null));
            }
            return isSame || !ofMaintainers;
        }
        if (electors.matches(".*\\b(contributors|community)")) {
            rules.add(new Rule.Filling(body, isVote ? FilledBy.ELECTION : null));
            return true;
        }
        if (electors.endsWith("members")) {
            boolean ofAnother =
                    electors.matches(".*\\b(project|community|association|organi[sz]ation|general|foundation) .*");
            boolean areThere = ALREADY.matcher(phrase).find()
                    || electors.matches(".*\\b(committee|council|tsc|toc|pmc|board|team) members");
            if (ofAnother) {
                rules.add(new Rule.Filling(body, isVote ? FilledBy.ELECTION : null));
            } else if (areThere && (!ofMaintainers || who.isEmpty() || who.startsWith("member"))) {
                rules.add(new Rule.Filling(body, FilledBy.COOPTION));
            }
            return ofAnother || areThere;
        }
        String named = Headings.committeeIn(electors);
        named = named.isEmpty() && electors.matches("(?:the )?(?:committee|council|board)") ? sentence.about() : named;
        if (!Fillings.NOBODY.contains(named)) {
            rules.add(new Rule.ChosenBy(body, named));
            return true;
        }
        return false;
    }

    private static String stem(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
