package org.commonsgovernance.collect.roles;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat.FilledBy;
import org.commonsgovernance.collect.roles.Sentences.Sentence;

/** Reads whose voice it takes to come in, where a text lists what is asked of whoever wants to, or tells of the vote. */
final class Entries {
    private static final String ROLE = Fillings.ROLE;
    private static final String THERE = "(?:existing|current|other|active|remaining)";

    /** "Sponsored by two maintainers and elected by a supermajority." */
    private static final Pattern ASKED = Pattern.compile("^(?:(?:be|been|are|is|have been) )?"
            + "(?:(?:sponsored|nominated|proposed) by (?<sponsors>[^.;]{1,80}?)(?:,| and)+ (?:then )?)?"
            + "(?<how>" + Fillings.CHOSEN + ")(?<rest> by\\b.{1,160})");
    /** A majority of which is not said whose. */
    private static final Pattern AGREEMENT = Pattern.compile("^ (?:by|through|via) (?:an? |the )?(?:simple |absolute"
            + " |two[- ]thirds )?(?:majority|supermajority|super-majority|consensus)(?: vote)?(?:[.,;].*|$)");

    private static final Pattern THEY_VOTE = Pattern.compile("\\b" + THERE + " " + ROLE
            + "(?: (?:will|shall|must|then|also|privately|confer|and))* (?:(?:vote|votes|voting)\\b|(?:hold|take) an? vote\\b"
            + "|decides? whether to (?:grant|give|add|make|accept|admit)\\b)"
            + "|\\bvotes? (?:is|are) (?:conducted|held|taken)\\b.{0,20}\\b(?:between|among|by) (?:the )?" + THERE + " "
            + ROLE
            + "\\b");
    /** "Candidates must be approved by at least two thirds of the current maintainers." */
    private static final Pattern BY_SHARE =
            Pattern.compile("\\b(?:candidates?|nominees?|new (?:maintainer|committer|member)s?)\\b.{0,20}"
                    + "\\b(?:approved|accepted|elected|confirmed) by (?:at least )?(?:an? |the )?"
                    + "(?:\\d{1,3} ?%|\\d/\\d|two[- ]thirds|half|all)(?: of)? (?:the )?" + THERE + " " + ROLE + "\\b");

    private static final Pattern VOTED_ON = Pattern.compile("\\b(?:nominations?|candidates?|nominees?|proposals?)\\b"
            + "(?: (?:will|shall|must|is|are|be|then|ultimately|to))* voted on\\b(?<rest>.{0,120})");
    /** "Membership of the maintainers must be approved by a consensus of the maintainers." */
    private static final Pattern STANDING = Pattern.compile("\\b(?:membership (?:of|in) the (?:maintainers|committers)"
            + "|maintainership|maintainer status)\\b.{0,60}\\b(?:approved|granted)(?<rest> .{1,120})");

    private Entries() {}

    /** Whether a sentence, below a heading about coming in, tells whose voice it takes. */
    static boolean read(Sentence sentence, String low, Set<Rule> rules) {
        boolean ofMaintainers = sentence.about().equals(GovernanceText.MAINTAINERS);
        Matcher asked = ASKED.matcher(low);
        if (asked.find()) {
            String rest = asked.group("rest");
            String sponsors = asked.group("sponsors");
            return (ofMaintainers && sponsors != null && agreed(sentence.about(), " by " + sponsors, rest, rules))
                    || chosen(sentence, rest, asked.group("how").equals("elected"), rules);
        }
        if (ofMaintainers && (isOfTheSame(THEY_VOTE, sentence, low) || isOfTheSame(BY_SHARE, sentence, low))) {
            rules.add(new Rule.Filling(GovernanceText.MAINTAINERS, FilledBy.COOPTION));
            rules.add(new Rule.Practice(Decision.MEMBERSHIP, Procedure.VOTE));
            return true;
        }
        Matcher votedOn = VOTED_ON.matcher(low);
        return votedOn.find() && chosen(sentence, votedOn.group("rest"), true, rules);
    }

    /** Whether those who vote are called as those who come in: committers may be others than maintainers. */
    private static boolean isOfTheSame(Pattern pattern, Sentence sentence, String low) {
        Matcher vote = pattern.matcher(low);
        if (!vote.find()) {
            return false;
        }
        String heading = sentence.headings().toLowerCase(Locale.ROOT);
        String role = vote.group().contains("maintainer") ? "maintainer" : "committer";
        String other = role.equals("maintainer") ? "committer" : "maintainer";
        return heading.contains(role) || !heading.contains(other);
    }

    private static boolean chosen(Sentence sentence, String rest, boolean isVote, Set<Rule> rules) {
        return Electors.agreed(sentence, sentence.about(), "", rest, rules)
                || Electors.by(sentence, sentence.about(), "", rest, isVote, rules);
    }

    /** Whether a sentence tells by whose agreement one has the standing of a maintainer. */
    static boolean standing(Sentence sentence, String low, Set<Rule> rules) {
        Matcher standing = STANDING.matcher(low);
        return standing.find()
                && Electors.agreed(sentence, GovernanceText.MAINTAINERS, "", standing.group("rest"), rules);
    }

    /**
     * Whether maintainers come by a majority or consensus of which is not said whose it is: after "nominated by a
     * maintainer" it is the maintainers'.
     */
    static boolean agreed(String body, String nominators, String rest, Set<Rule> rules) {
        boolean isTold = body.equals(GovernanceText.MAINTAINERS)
                && AGREEMENT.matcher(rest).find()
                && nominators.matches(
                        ".*\\bby (?:an? |the |one |two |three |\\d |at least )*(?:" + THERE + " )?" + ROLE + "\\b.*");
        if (isTold) {
            rules.add(new Rule.Filling(body, FilledBy.COOPTION));
            rules.add(Electors.practice(rest));
        }
        return isTold;
    }
}
