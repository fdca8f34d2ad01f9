package org.commonsgovernance.collect.roles;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.collect.roles.Sentences.Sentence;

/**
 * Reads what a body does from a list below a heading for its duties: "Set the technical direction". To help with it, or to
 * take part, decides nothing.
 */
final class ListedDuties {
    private static final Pattern HEADING =
            Pattern.compile("\\b(?:responsibilit\\w+|roles?|duties|privileges|powers|authority" + "|rights)\\b");
    /** What only some of them do, or for a part only. */
    private static final Pattern PART =
            Pattern.compile("\\b(?:sub-?projects?|sub-?systems?|components?|modules?|areas?|sigs?"
                    + "|working groups?|repositor(?:y|ies)|reviewers?|approvers?|triag\\w+|contributors?|members?|emerit\\w+|leads?"
                    + "|candidates?|chairs?)\\b");

    private static final Pattern OF_PART = Pattern.compile(
            "\\b(?:of|for|in) (?:an?|the|their|its|your|each|one) (?:[a-z]+ )?"
                    + "(?:sub-?projects?|sub-?systems?|components?|modules?|areas?|sigs?|packages?|plugins?|repository)\\b");
    private static final String SETS =
            "^(?:make and approve|making and approving|sets?|setting|decides?(?: on)?|deciding(?: on)?"
                    + "|defines?|defining|determin(?:es?|ing)|approv(?:es?|ing)|controls?|controlling|steers?|steering) ";
    private static final Map<Decision, Pattern> DUTIES = Map.of(
            Decision.ROADMAP,
            Pattern.compile(
                    SETS + "(?:and [a-z]+ )?(?:the |our |project's |project )*(?:[a-z]+, )?"
                            + "(?:(?:overall|technical|strategic|long-term|general) (?:and [a-z]+ )?)?(?:direction|road ?map|strategy)\\b.*"),
            Decision.RELEASE,
            Pattern.compile(
                    "^(?:makes?|making|cuts?|cutting|creat(?:es?|ing)|publish(?:es|ing)?|defin(?:es?|ing)|approv(?:es?|ing)"
                            + "|schedul(?:es?|ing)|manag(?:es?|ing)) (?:the |new |official |milestones and |[\\w.-]+ ){0,2}releases\\b.*"),
            Decision.MEMBERSHIP,
            Pattern.compile("^(?:(?:nominat(?:es?|ing)|propos(?:es?|ing)) and (?:approv(?:es?|ing)|vot(?:es?|ing) on)"
                    + "|approv(?:es?|ing)|vot(?:es?|ing) on|elect(?:s|ing)?|appoint(?:s|ing)?) (?:adding )?(?:new |additional )"
                    + "(?:core |project )?(?:maintainers|committers)\\b.*"));

    private ListedDuties() {}

    /** The topmost heading is the text's title, which names the project. */
    static void read(Sentence sentence, String low, Set<Rule> rules) {
        String body = sentence.about();
        String headings = sentence.headings().toLowerCase(Locale.ROOT);
        if (Fillings.NOBODY.contains(body)
                || !HEADING.matcher(sentence.heading().toLowerCase(Locale.ROOT)).find()
                || PART.matcher(headings.substring(headings.indexOf('\n') + 1)).find()) {
            return;
        }
        int lead = low.indexOf(": ");
        String duty = lead < 0 ? low : low.substring(lead + 2);
        DUTIES.forEach((decision, pattern) -> {
            if (pattern.matcher(duty).matches() && !OF_PART.matcher(duty).find()) {
                rules.add(new Rule.Duty(body, decision));
            }
        });
    }
}
