package org.commonsgovernance.collect.roles;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.collect.roles.Sentences.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads from a sentence the most that one employer may hold of a body's seats. */
final class SeatCapText {
    private static final String NUMBER = NumberWords.PATTERN;
    private static final String SHARE = "(?<share>one[- ]?(?:third|half|quarter|fourth|fifth)|two[- ]thirds|half|"
            + "(?:an?|the) (?:simple )?majority|[1-9]/[1-9]|⅓|½|¼|\\d{1,2} ?(?:%|percent))(?: \\([^()]{1,30}\\))?";
    private static final String EMPLOYER =
            "(?:company|employer|organi[sz]ation|vendor|entity|corporation|corporate entity|firm|legal entity)\\b";
    private static final String SAME =
            "(?:the same|any one|any single|a single|one|single|any given|per|each|any) (?:[a-z]+ ){0,2}?" + EMPLOYER;
    private static final String HOLDERS =
            "(?:(?:of )?(?:the )?(?:total )?(?:[a-z-]+ ){0,3}?(?:seats?|members?|membership|voting"
                    + " power|representatives|maintainers|people|individuals|committee|council|tsc))";

    private static final List<Pattern> CAPS = List.of(
            Pattern.compile(
                    "\\bno more than (?:" + SHARE + "|" + NUMBER + ") (?<who>" + HOLDERS + ").{0,80}\\b" + SAME),
            Pattern.compile("\\bno (?:one |single"
                    + " )?(?:company|employer|vendor|entity|corporation|firm|organi[sz]ation)\\b.{0,"
                    + "60}?\\b(?:may|can|shall|must|will|is"
                    + " allowed to)\\b.{0,40}?\\b(?:hold|have|employ|control|represent|occupy|exceed|be represented"
                    + " by|make up|constitute|comprise)\\b (?:more than )?(?:"
                    + SHARE + "|" + NUMBER + ")(?: (?<who>" + HOLDERS + "))?"),
            Pattern.compile("\\b(?:at most|a maximum of|maximum|up to|not more than|limited to) (?:" + SHARE + "|"
                    + NUMBER + ") (?<who>" + HOLDERS + ").{0,60}\\b" + SAME),
            Pattern.compile("\\blimit\\w* (?<who>(?:[a-z']+ ){0,4}(?:seats|votes|members?|membership|representatives"
                    + "|maintainers))\\b(?: are)?(?: (?:held|cast))? to (?:an? )?(?:maximum(?: of)?|max\\.?|at most|no more"
                    + " than)? ?(?:" + SHARE + "|" + NUMBER + ")\\b.{0,40}?\\b(?:from|per|of|by|for) " + SAME));
    private static final Pattern NO_CAP =
            Pattern.compile("\\b(should|ideally|aim|strive|goal|try|prefer\\w*|recommend\\w*|proposed|would|unless"
                    + "|temporar\\w+|quorum)\\b");

    private static final Set<String> NOBODY = Set.of("", "-");

    private SeatCapText() {}

    static void read(Sentence sentence, String low, Set<Rule> rules) {
        if (NO_CAP.matcher(low).find()) {
            return;
        }
        for (Pattern pattern : CAPS) {
            Matcher cap = pattern.matcher(low);
            if (!cap.find()) {
                continue;
            }
            String who = cap.group("who") == null ? "" : cap.group("who");
            String body = who.contains("maintainer") ? GovernanceText.MAINTAINERS : BodyRules.bodyOf(sentence, low);
            if (NOBODY.contains(body)
                    || who.matches(
                            ".*\\b(contributing|reviewers?|triage\\w*|elected|end[- ]user|selected|appointed|candidates?|chairs?)\\b.*")) {
                return;
            }
            String share = cap.group("share");
            if (share == null && who.isEmpty()) {
                return;
            }
            if (share != null) {
                Fraction most = share(share);
                if (most != null) {
                    rules.add(new Rule.Cap(body, most, 0));
                }
            } else {
                rules.add(new Rule.Cap(body, null, NumberWords.read(cap.group("number"))));
            }
            return;
        }
    }

    private static @Nullable Fraction share(String words) {
        String text = words.replace('-', ' ');
        if (text.matches("\\d{1,2}/\\d{1,2}")) {
            Fraction fraction = Fraction.parse(text);
            return fraction.compareTo(1, 1) <= 0 ? fraction : null;
        }
        if (text.matches("\\d.*")) {
            return Fraction.of(Integer.parseInt(text.replaceAll("\\D.*", "")), 100);
        }
        if (text.contains("two")) {
            return Fraction.of(2, 3);
        }
        if (text.contains("third") || text.contains("⅓")) {
            return Fraction.of(1, 3);
        }
        if (text.contains("quarter") || text.contains("fourth") || text.contains("¼")) {
            return Fraction.of(1, 4);
        }
        if (text.contains("fifth")) {
            return Fraction.of(1, 5);
        }
        return Fraction.of(1, 2); // half, or no majority
    }
}
