package org.commonsgovernance.collect.roles;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.collect.roles.Sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a sentence is about that says how something is decided: by its words, by what it refers back to, by the
 * headings above it. All decisions of a project are those about where it goes, too.
 */
final class Subjects {
    private static final Pattern OTHER = Pattern.compile("\\b(editorial|emeritus|agenda|meetings?|election"
            + " officer|chairs?|chairperson|remov\\w+|revok\\w+|resign\\w*|retir\\w+|unseat\\w*|amend\\w*|governance"
            + " (?:documents?|changes?)|(?:changes?|changing) (?:to|in|of) (?:the |this )?(?:project )?governance"
            + "|sub-?projects?|working groups?|sigs?|budget\\w*|fund\\w*|financ\\w*|security|incidents?|conduct|trademarks?"
            + "|licen[cs]\\w+|disputes?|conflicts?|appeals?|escalat\\w+|translations?|sponsor\\w*)\\b");
    private static final Pattern CODE = Pattern.compile(
            "\\b(pull requests?|merge requests?|patch(?:es)?|code changes|code reviews?|change review)\\b");
    private static final String ROLES = "(?:maintainers?|maintainership|committers?|commit access|members?|membership"
            + "|approvers?|reviewers?|owners?|ownership|(?:core )?developers?|core team)";
    private static final Pattern MEMBERS = Pattern.compile("\\b(?:new|adding|addition of|becom\\w+|nominat\\w+|electing"
            + "|election of|selecting|selection of|promot\\w+|admission|admitting|appointing|inviting) (?:[a-z0-9'/-]+"
            + " ){0,2}?" + ROLES + "\\b|\\b" + ROLES
            + "\\b.{0,40}\\b(?:nominat\\w+|elections?|elected|selection|admission"
            + "|promot\\w+|candidates?|invited|appointed)\\b|\\b(?:nominees?|nominations?)\\b|\\bchanges in "
            + ROLES + "\\b|\\b(?:contributor|membership) ladder\\b");
    private static final Pattern MEMBERS_HEADING =
            Pattern.compile("^(?:the )?(?:[a-z]+ )?(?:ladder|membership|nominations?"
                    + "|elections?|how to join|joining|onboarding)$|\\bcontributor ladder\\b");
    private static final Pattern RELEASE = Pattern.compile("\\breleases?\\b");
    private static final Pattern DIRECTION =
            Pattern.compile("\\b(road ?map|direction|features?|architectur\\w+|designs?"
                    + "|technical|strateg\\w+|enhancements?|rfcs?|(?:major|significant|substantial|large) changes)\\b");
    /** Decisions at large, not one or some of which was said before what they are about. */
    private static final Pattern ALL = Pattern.compile("\\b(?:all|most|any|every|each|project|official|major|important"
            + "|significant|general|default|community|our|group|the|their|of|formal) (?:project )?decisions?[- ]?making\\b"
            + "|^(?:[a-z]+, )?decisions?[- ]making\\b|\\b(?:all|most|any|every|each|project|project's|official|major"
            + "|important|significant|its|our|make|makes|making|take|takes|taking|reach|reaches|reaching|group|community"
            + "|collective) (?:of )?(?:the )?(?:other |project |major |their |its |our |important )?decisions?\\b"
            + "|(?:^|[:;,] |\\b(?:and|that|where|which|whenever) )(?:[a-z]+ly, )?decisions\\b"
            + "|\\b(?:all|most|project|the) (?:[a-z]+ )?(?:business|issues)\\b|\\bdecides? (?:by|via|through|using|on the"
            + " basis of)\\b");

    private static final Pattern ALL_SAID =
            Pattern.compile("\\b(?:all|most|any|every|each|(?:vast )?majority of|project"
                    + "|project's) (?:of )?(?:the )?(?:[a-z]+ )?(?:decisions?|issues|business)\\b");
    private static final Pattern SOME =
            Pattern.compile("\\bdecisions? (?:about|on|regarding|concerning|related to|relating to)\\b");
    private static final Pattern REFERS =
            Pattern.compile("\\b(?:the|this|that|these|those|such|said|final) decisions?\\b");
    private static final Pattern PART =
            Pattern.compile("\\b(?:these|those|such|this|that|certain|some|following) (?:[a-z]+" + " )?decisions?\\b");

    private Subjects() {}

    /**
     * What is decided.
     *
     * @param words the sentence up to where it tells how, in lower case
     * @return null where it is not told, or none of the things that are told apart
     */
    static @Nullable Decision of(Sentence sentence, String words) {
        if (OTHER.matcher(words).find()) {
            return null;
        }
        Decision told = told(words);
        if (told != null) {
            return told;
        }
        if (SOME.matcher(words).find()) {
            return null;
        }
        if (ALL_SAID.matcher(words).find()) {
            return Decision.ROADMAP;
        }
        boolean refers = REFERS.matcher(words).find() && !words.matches(".*\\bthe decision[- ]making\\b.*");
        if (refers) {
            String before = sentence.before().toLowerCase(Locale.ROOT);
            if (!before.isEmpty()) {
                return OTHER.matcher(before).find() ? null : told(before);
            }
        }
        String[] headings = sentence.headings().toLowerCase(Locale.ROOT).split("\n", 8);
        for (int i = headings.length - 1; i >= 0; i--) {
            if (MEMBERS_HEADING.matcher(headings[i]).find()) {
                return Decision.MEMBERSHIP;
            }
            if (OTHER.matcher(headings[i]).find()) {
                return null;
            }
            Decision under = told(headings[i]);
            if (under != null && (under != Decision.ROADMAP || i == headings.length - 1)) {
                return under;
            }
        }
        return !refers && !PART.matcher(words).find() && ALL.matcher(words).find() ? Decision.ROADMAP : null;
    }

    private static @Nullable Decision told(String words) {
        if (MEMBERS.matcher(words).find()) {
            return Decision.MEMBERSHIP;
        }
        if (CODE.matcher(words).find()) {
            return Decision.MERGE;
        }
        if (RELEASE.matcher(words).find()) {
            return Decision.RELEASE;
        }
        return DIRECTION.matcher(words).find() ? Decision.ROADMAP : null;
    }
}
