package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.collect.roles.Sentences.Sentence;

/** Reads what a governance text states plainly. A sentence that wishes, denies or makes conditions states nothing. */
final class GovernanceText {
    /** The name of the body that merges. */
    static final String MAINTAINERS = "Maintainers";

    private static final Pattern DRAFT = Pattern.compile("(?im)^ {0,3}#{1,3}"
            + " .{0,80}\\b(template|draft|proposal|proposed)\\b|^.{0,30}\\bstatus\\b.{0,10}\\b(draft"
            + "|proposed|proposal)\\b|\\bthis"
            + " (?:document|text|file) is (?:a|an|still a) (?:draft|proposal|template|example)\\b");
    private static final Pattern IN_CODE_OWNERS =
            Pattern.compile("\\b(?:maintainers|(?:each|every) maintainer|committers|core team)\\b(?! (?:of|for)"
                    + " (?:each|a|an|the|its)\\b).{0,100}\\b(?:list|listed|found|see|defined|identified|named|members|in)\\b.{0,40}"
                    + "\\bcode[-_ ]?owners\\b|\\bcode[-_ ]?owners\\b(?: file)? (?:lists?|names?|contains?|defines?)\\b.{0,40}"
                    + "\\b(?:maintainers|committers)\\b");
    private static final Pattern MAINTAINERS_IN_OWNERS = Pattern.compile(
            "(?im)\\[(?:the |current |project |list of )?maintainers](?:: {0,3}|\\()(?:https?://[\\w./-]{1,120}/|\\.{0,2}/)?"
                    + "OWNERS(?:\\)|\\s|$)");
    private static final Pattern DENIED =
            Pattern.compile("\\b(no|not|never|without|nor|neither|instead of|rather than|proposed"
                    + " to|would|could|might|formerly|previously|in the past|used"
                    + " to|until|initial|initially|bootstrap|interim|temporary|temporarily|example|e\\.g\\.)\\b"
                    + "|n't\\b|\\[[a-z"
                    + " ]{3,30}]|\\{[a-z_ ]{3,30}}");
    private static final Pattern CONDITION =
            Pattern.compile("\\b(if|when|whenever|unless|only in|in case|in cases|in the"
                    + " event|should|otherwise|fails?|cannot|except|failing|where|tie|disputes?|conflicts?"
                    + "|impasse|deadlock|escalat\\w+)\\b");
    private static final Pattern DECISION = Pattern.compile(
            "\\bdecisions?\\b|\\bdecision[- ]making\\b|\\bdecides?\\b|\\bissues are resolved\\b|\\bbusiness\\b");
    private static final Pattern LAZY = Pattern.compile("\\blazy[- ]consensus\\b");
    private static final String FOR_DECISIONS =
            "(?: (?:process|model|approach) (?:for|of|to) (?:making|taking|reaching) (?:all |most |our |its )?decisions\\b)?";
    private static final Pattern CONSENSUS =
            Pattern.compile("\\b(?:by|through|via|on|of|using|with|seeks?|seeking|follows? an?|uses? an?|operates? on"
                    + " an?|reach(?:es)?) (?:[a-z-]+ ){0,3}?consensus\\b(?:[- ](?:based|seeking|driven)\\b)?"
                    + FOR_DECISIONS
                    + "|\\bconsensus[- ](?:based|seeking|driven)\\b" + FOR_DECISIONS + "|\\brough consensus\\b");
    private static final Pattern VOTE =
            Pattern.compile("\\b(?:are|is) (?:[a-z]+ ){0,2}(?:made|taken|decided|reached) by (?:an? )?(?:[a-z0-9/%-]+"
                    + " ){0,3}(?:vote|majority|voting)\\b");
    private static final Pattern BDFL =
            Pattern.compile("\\b(?:is|as|has|follows|under|with|uses|by|project's)\\b.{0,60}\\b(?:bdfl|benevolent"
                    + " dictator)\\b|\\bbdfl\\b.{0,40}\\bhas (?:the )?(?:final|last) (?:say|word)\\b");
    private static final Pattern ON_RECORD = Pattern.compile(
            "\\b(?:decisions|votes|results of votes|voting results)\\b.{0,60}\\b(?:are|must be|shall be|will"
                    + " be)\\b.{0,30}\\b(?:recorded|documented|published|archived|announced)\\b.{0,"
                    + "60}\\b(?:public\\w*|github|repository|mailing"
                    + " list|issue|pull request)\\b");
    private static final Pattern APPEAL =
            Pattern.compile("\\b(?:decisions?|resolutions?)\\b.{0,60}\\b(?:can|may) be appealed\\b|\\b(?:can|may)"
                    + " appeal\\b.{0,80}\\bdecision\\b|\\bappeals?\\b.{0,40}\\bdecisions?\\b.{0,30}\\bto the\\b");
    private static final Pattern IS_MAINTAINERS = Pattern.compile(
            "\\b(?:composed of|consists? of|comprised of|comprises|made up of|formed by) (?:all )?(?:of )?the"
                    + " (?:current |active |core |project )?(?:maintainers|committers)\\b|\\bmaintainers:? form the\\b|\\ball (?:project |core"
                    + " )?maintainers are (?:\\w+ ){0,2}members of the\\b");
    private static final Pattern DOOR = Pattern.compile(String.join(
            "|",
            "\\bnew (?:core )?(?:maintainer|committer|approver)s?\\b.{0,60}"
                    + "\\b(?:elected|approved|added|chosen|selected|accepted|confirmed|voted|nominated|proposed|appointed)\\b",
            "\\b(?:to become an?|(?:may|can) become an?|becoming an?|adding an?|nominated (?:to become|as|for) an?|promoted to)\\b.{0,12}"
                    + "\\b(?:maintainer|committer|approver)\\b.{0,140}"
                    + "\\b(?:vote|voted|approval|approved?|consensus|majority|nominated|nomination|agree)\\b",
            "\\bnominated to (?:become|be) an? (?:core )?(?:maintainer|committer|approver)\\b",
            "\\b(?:maintainers|committers|tsc|committee) (?:will )?(?:decides?|votes?) (?:on )?"
                    + "whether to (?:grant|give|add|make)\\b.{0,40}\\b(?:maintainer|commit|committer)\\b",
            "\\bmaintainers\\b.{0,80}\\bmay be added\\b.{0,40}\\bvote\\b"));
    private static final Pattern BY_INVITATION =
            Pattern.compile("\\b(?:commit access|maintainership|membership (?:of|in) the maintainers|becoming a"
                    + " (?:maintainer|committer))\\b.{0,20}\\bis by invitation only\\b");
    private static final Pattern EMPLOYEES = Pattern.compile(
            "\\b(?:maintainers|committers)\\b (?:are|must be|have to be) (?:all )?(?:full-time )?employees"
                    + " of\\b|\\b(?:maintainership|commit access) is (?:limited|restricted) to employees\\b");

    private final Set<Rule> rules = new LinkedHashSet<>();

    private GovernanceText() {}

    /** Whether the text says that it is not in force. */
    static boolean isDraft(String text) {
        return DRAFT.matcher(text.length() > 3_000 ? text.substring(0, 3_000) : text)
                .find();
    }

    /** Whether a text says that the maintainers are those whom a file of code owners lists. */
    static boolean saysCodeOwnersAreMaintainers(String text) {
        for (Sentence sentence : Sentences.of(text, "")) {
            String low = sentence.text().toLowerCase(Locale.ROOT);
            if (low.contains("owners")
                    && low.contains("code")
                    && IN_CODE_OWNERS.matcher(low).find()
                    && !DENIED.matcher(low).find()
                    && !low.matches(
                            ".*\\b(component|components|sub-?projects?|module|directory|directories|folders?)\\b.*")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the maintainers are those of the topmost owners file: a link with their name leads to it. */
    static boolean leadsFromMaintainersToOwners(String text) {
        return MAINTAINERS_IN_OWNERS.matcher(text).find();
    }

    /**
     * What a text lays down.
     *
     * @param ground the body that it is about; empty where it is about the project
     */
    static List<Rule> read(String text, String ground) {
        GovernanceText reader = new GovernanceText();
        for (Sentence sentence : Sentences.of(text, ground)) {
            reader.sentence(sentence);
        }
        return new ArrayList<>(reader.rules);
    }

    /** What one sentence lays down. */
    static List<Rule> of(Sentence sentence) {
        GovernanceText reader = new GovernanceText();
        reader.sentence(sentence);
        return new ArrayList<>(reader.rules);
    }

    private void sentence(Sentence sentence) {
        String low = sentence.text().toLowerCase(Locale.ROOT);
        SeatCapText.read(sentence, low, rules);
        if (DENIED.matcher(low.replace("no less than", "at least").replace("no fewer than", "at least"))
                .find()) {
            return;
        }
        practice(sentence, low);
        door(low);
        BodyRules.read(sentence, low, rules);
        String committee = committee(sentence, low);
        if (!committee.isEmpty() && IS_MAINTAINERS.matcher(low).find() && !low.contains("other repositor")) {
            rules.add(new Rule.IsMaintainers(committee));
        }
        if (ON_RECORD.matcher(low).find()) {
            rules.add(new Rule.OnRecord());
        }
        if (APPEAL.matcher(low).find() && !low.contains("conduct")) {
            rules.add(new Rule.Appeal());
        }
    }

    private static String committee(Sentence sentence, String low) {
        String named = Headings.committeeIn(low);
        return named.isEmpty()
                        && !sentence.about().equals(MAINTAINERS)
                        && !sentence.about().equals("-")
                ? sentence.about()
                : named;
    }

    private void practice(Sentence sentence, String low) {
        if (BDFL.matcher(low).find() && !CONDITION.matcher(low).find()) {
            rules.add(new Rule.Practice(Decision.ROADMAP, Procedure.FIAT));
            return;
        }
        if (sentence.about().equals("-")
                || low.contains("code of conduct")
                || !DECISION.matcher(low).find()) {
            return;
        }
        for (Procedure procedure : List.of(Procedure.LAZY_CONSENSUS, Procedure.CONSENSUS, Procedure.VOTE)) {
            Pattern pattern =
                    procedure == Procedure.LAZY_CONSENSUS ? LAZY : procedure == Procedure.CONSENSUS ? CONSENSUS : VOTE;
            Matcher matcher = pattern.matcher(low);
            if (!matcher.find()) {
                continue;
            }
            Matcher condition = CONDITION.matcher(low);
            if (condition.find() && condition.start() < matcher.end()) {
                return;
            }
            Decision subject = Subjects.of(sentence, low.substring(0, matcher.end()));
            if (subject != null) {
                rules.add(new Rule.Practice(subject, procedure));
            }
            return;
        }
    }

    private void door(String low) {
        if (EMPLOYEES.matcher(low).find()) {
            rules.add(new Rule.Door(AccessRule.Requirement.EMPLOYMENT));
        } else if (BY_INVITATION.matcher(low).find()) {
            rules.add(new Rule.Door(AccessRule.Requirement.INVITATION));
        } else if (DOOR.matcher(low).find()
                && !low.replace("added or removed", "added").matches(".*\\b(remov\\w+|emeritus|revok\\w+)\\b.*")) {
            rules.add(new Rule.Door(AccessRule.Requirement.APPROVAL));
        }
    }
}
