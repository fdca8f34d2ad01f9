package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AccessRule.Action;
import org.commonsgovernance.api.model.given.AccessRule.Requirement;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/**
 * Who may contribute, where a guide says so in general. What is said of some contributions only, of translations or of
 * what programs wrote, is no door. Where changes are taken another way than on this forge, that they are not taken here
 * is none either. The ids are those of the terms of contributions.
 */
final class Doors {
    private static final String WHAT = "(?:code )?(?:contributions?|pull[- ]requests?|prs|merge[- ]requests?|patches)";
    private static final String NOT = "(?:do|does|are|is|can|will)(?: currently)?(?: not|n't)|cannot|no longer";
    private static final String TAKE = "(?:currently )?(?:be )?(?:accept(?:ing)?|tak(?:e|ing)|open to)";
    private static final String FROM_OUTSIDE = "(?:any )?(?:(?:external|outside|third[- ]party|public|community) )?";
    private static final String NOW =
            "(?: (?:at (?:this|the) (?:time|moment|present)|at present|currently|right now|for now|from (?:the"
                    + " )?(?:public|outside|outsiders|third parties|community|(?:external"
                    + "|outside) contributors)))*[.!]?";

    private static final List<Pattern> REFUSED = List.of(
            Pattern.compile(
                    ".{0,60}?\\b(?:we|project|repository) (?:" + NOT + ") " + TAKE + " " + FROM_OUTSIDE + WHAT + NOW),
            Pattern.compile(".{0,40}?\\b(?:project|repository|it) (?:is|are) (?:currently )?closed to " + FROM_OUTSIDE
                    + WHAT + NOW),
            Pattern.compile("(?:external|outside|third[- ]party|public|community|code)? ?" + WHAT
                    + " (?:are|will|can)(?: currently)? ?not (?:currently )?(?:be )?(?:accepted|taken)" + NOW));
    private static final List<Pattern> UNSOLICITED = List.of(
            Pattern.compile(".{0,60}?\\bwe (?:" + NOT + ") (?:currently )?accept(?:ing)? unsolicited " + WHAT
                    + "(?: from (?:new|first[- ]time|external|outside|unknown) contributors)?" + NOW),
            Pattern.compile("unsolicited " + WHAT
                    + " (?:are|will be|may be) (?:not (?:be )?accepted|closed|rejected|declined)\\b.{0,60}"),
            Pattern.compile(".{0,60}?\\bwe (?:will )?only accept " + WHAT
                    + " (?:for|to|that (?:address|fix|implement|resolve|close)) .{0,30}\\bissues? .{0,40}\\b(?:approved"
                    + "|accepted|labell?ed|assigned)\\b.{0,60}"),
            Pattern.compile(
                    ".{0,60}?\\bwe (?:" + NOT + "|will not|won't) (?:merge|accept|review|consider) (?:any )?" + WHAT
                            + " without (?:first )?(?:having )?(?:an? )?(?:prior |previous )?(?:discussion|(?:approved |accepted"
                            + " )?issue|agreement)\\b.{0,140}"),
            Pattern.compile(WHAT + "\\b.{0,60}\\b(?:without|not linked to|not (?:associated|connected) with) an?"
                    + " (?:approved|accepted|assigned) issue\\b.{0,40}\\b(?:closed|rejected|not be"
                    + " (?:accepted|reviewed|merged))\\b.{0,60}"));
    private static final List<Pattern> INVITED = List.of(Pattern.compile("(?:all |code )?(?:" + WHAT
            + "|contributing)(?: to .{1,40}?)? (?:is|are) (?:currently )?(?:by invitation(?: only)?|invitation[- ]only"
            + "|invite[- ]only)" + NOW));

    private static final String WELCOME = "(?:is|are) (?:always |very |most |more than |also )?welcome(?:d)?(?: here)?";
    private static final String BY_REQUEST = " (?:only |exclusively )?(?:via|through|by|using|as|in the form of)"
            + " (?:an? |the |standard )?(?:github'?s? |gitlab |codeberg )?(?:pull|merge)[- ]requests?(?:"
            + " (?:to|on|against|in) (?:the|this|our) [a-z0-9 -]{1,40})?[.,;!]?";
    private static final List<Pattern> ON_THE_FORGE = List.of(
            Pattern.compile(".{0,80}?\\b(?:accepts?|takes?|welcomes?) (?:all |any |your |new )?" + WHAT + BY_REQUEST),
            Pattern.compile("(?:please )?(?:submit|send|open|create) (?:your |an? )?(?:github )?(?:pull|merge)[-"
                    + " ]requests? at any time\\b.{0,80}"),
            Pattern.compile(
                    "(?:pull[- ]requests?|prs|merge[- ]requests?|github contributions) " + WELCOME + "\\b.{0,80}"),
            Pattern.compile(
                    ".{0,30}?\\b(?:anyone|anybody|everyone|everybody) (?:can|may|is (?:free|welcome|invited) to)"
                            + " (?:open|submit|create|send|make) an? (?:pull[- ]request|pr|merge[- ]request)(?:"
                            + " (?:to|against) (?:the|this|our) (?:project|repository|repo|code))?(?:[.,;!].{0,80})?"));
    private static final List<Pattern> ANYONE = List.of(
            Pattern.compile(".{0,30}?\\b(?:anyone|anybody|everyone|everybody) (?:can|may|is (?:free|welcome|invited)"
                    + " to(?: participate(?: in)? and)?) (?:contribute|submit (?:a"
                    + " )?(?:contributions?|changes?|patch(?:es)?))\\b.{0,300}"),
            Pattern.compile(".{0,30}?\\b(?:anyone|anybody|everyone) (?:can|may) (?:be|become) an? (?:[a-z0-9-]{1,30}"
                    + " )?contributor\\b.{0,300}"),
            Pattern.compile(".{0,30}?\\bany (?:community member|person|user|developer|individual)(?: of the community)?"
                    + " (?:can|may) (?:contribute\\b|be(?:come)? an? (?:[a-z0-9-]{1,30} )?contributor\\b).{0,300}"),
            Pattern.compile(".{0,60}?\\bwe (?:gladly |happily |warmly |always |are (?:always )?happy to |are glad to )?"
                    + "(?:accept|welcome) (?:all |any |your |new )?(?:kinds of |types of )?(?:contributions?|changes|"
                    + "patches)\\b(?! (?:to|for|in|on|that|which)\\b).{0,160}"),
            Pattern.compile(
                    ".{0,30}?\\bwe welcome (?:all )?contributions (?:of any kind )?from (?:anyone|everyone|anybody)\\b"
                            + ".{0,300}"));

    /** What makes the door narrower than the sentence begins, or speaks of a part only. */
    private static final Pattern PARTIAL = Pattern.compile(
            "\\b(?:sign(?:ed)?|agreements?|cla|(?<!community )members?|employees?|approv\\w+|invit(?:ation|ed"
                    + " by)\\w*|fee|paid|unless|only"
                    + "|not|but|however|must|once|documentation|docs|translat\\w+|wiki|website|blog|examples?|tutorials?|expense"
                    + "|proposal"
                    + "|proposals|rfcs?|agenda|nominat\\w*)\\b");

    private static final Pattern CONDITION = Pattern.compile("\\b(?:if|unless|until|without|except|when)\\b");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:mirror|gerrit|phabricator|mailing list|send-email|format-patch|launchpad|by e?-?mail|upstream"
                    + " repository|main repository)\\b");
    private static final Pattern FORGE =
            Pattern.compile("\\b(?:pull[- ]requests?|merge[- ]requests?|prs?|github|gitlab)\\b");

    private Doors() {}

    static void addTo(ReadTexts texts, Found found) {
        List<ReadTexts.Text> guides = texts.of(TextFile.GUIDE, TextFile.GOVERNANCE, TextFile.README);
        boolean isStrict = false;
        for (ReadTexts.Text guide : guides) {
            boolean isElsewhere =
                    ELSEWHERE.matcher(guide.text().toLowerCase(Locale.ROOT)).find();
            Sentence refused = first(guide, REFUSED, CONDITION);
            if (refused != null && isElsewhere) {
                found.remark("texts: " + guide.path()
                        + " says that contributions are not taken, and names another place; who may contribute"
                        + " is open");
                isStrict = true;
            } else if (refused != null) {
                isStrict |= add(texts, refused, "refused", Requirement.REFUSED, found);
            }
            Sentence invited = first(guide, INVITED, CONDITION);
            if (invited != null) {
                isStrict |= add(texts, invited, "invitation", Requirement.INVITATION, found);
            }
            Sentence unsolicited = first(guide, UNSOLICITED, null);
            if (unsolicited != null) {
                isStrict |= add(texts, unsolicited, "approval", Requirement.APPROVAL, found);
            }
        }
        for (ReadTexts.Text guide : isStrict ? List.<ReadTexts.Text>of() : guides) {
            Sentence anyone = first(guide, ON_THE_FORGE, PARTIAL);
            boolean isForge =
                    FORGE.matcher(guide.text().toLowerCase(Locale.ROOT)).find();
            anyone = anyone == null && isForge ? first(guide, ANYONE, PARTIAL) : anyone;
            if (anyone != null) {
                add(texts, anyone, "account", Requirement.ACCOUNT, found);
                return;
            }
        }
    }

    private static @Nullable Sentence first(ReadTexts.Text text, List<Pattern> patterns, @Nullable Pattern unless) {
        for (Sentence sentence : text.sentences()) {
            String low = sentence.low();
            boolean isSpoilt = sentence.isQuestion()
                    || (unless != null && unless.matcher(low).find());
            if (!isSpoilt && patterns.stream().map(one -> one.matcher(low)).anyMatch(Matcher::matches)) {
                return sentence;
            }
        }
        return null;
    }

    /** Adds a door, but for one that is known already. */
    private static boolean add(ReadTexts texts, Sentence one, String word, Requirement requirement, Found found) {
        boolean isKnown = found.facts().stream()
                .anyMatch(fact -> fact instanceof AccessRule rule
                        && rule.action() == Action.CONTRIBUTE
                        && rule.requirement() == requirement);
        if (!isKnown) {
            found.add(new AccessRule(
                    "contribute:" + word + "@" + one.path(),
                    texts.document(one.path()),
                    texts.seen(),
                    Action.CONTRIBUTE,
                    requirement,
                    null));
        }
        return true;
    }
}
