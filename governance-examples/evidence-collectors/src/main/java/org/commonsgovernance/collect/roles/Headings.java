package org.commonsgovernance.collect.roles;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a heading, or from a line that introduces a list, who is listed below. */
final class Headings {
    private static final int MOST_WORDS = 16;

    private static final Pattern FORMER =
            Pattern.compile("\\b(emerit\\w*|alumn\\w*|former|formerly|retired|past|previous|previously|inactive"
                    + "|ex-\\w+|historical|memoriam|stepped"
                    + " down)\\b");
    private static final Pattern PROSE =
            Pattern.compile("\\b(becom\\w+|adding|removing|removal|remove|responsib\\w+|expectation\\w*|expected"
                    + "|requirement\\w*|onboarding|offboarding|how|what|why|when|where|process|procedure\\w*"
                    + "|duties|guide\\w*|polic\\w+|nominat\\w+|election\\w*|voting"
                    + " process"
                    + "|votes?|inactivity|template|example\\w*|checklist|benefits|privileges|eligib\\w+|criteria"
                    + "|proposed|candidates?"
                    + "|see|changes?|authority|charter|meetings?|values|definition|resign\\w*|vacanc\\w+|terms?"
                    + "|rotation|overview"
                    + "|should|must|can|may|will)\\b");
    private static final Pattern OTHER =
            Pattern.compile("\\b(reviewers?|triag\\w+|moderat\\w+|security|contributors?|friends|thanks|thank"
                    + "|acknowledg\\w+|contacts?|ambassadors?"
                    + "|advocates?|translators?|mentors?|sponsors?|supporters?|advis\\w+|observers?|alternates?"
                    + "|volunteers?|bots?|users?"
                    + "|conduct|outreach|marketing|election|adopters?|authors?|credits?|coordinators?|shepherds?"
                    + "|liaisons?|helpers?|non-voting|regular"
                    + " members|support|resources|links|references|license|sponsorship|mailing|communication"
                    + "|slack|community"
                    + " managers?|representatives?|related|other projects|packagers?|links?)\\b");
    private static final Pattern MAINTAINERS = Pattern.compile("\\b(maintainers?|maintainership|committers?|approvers?|"
            + "core[- ](?:team|developers?|devs?|members?|maintainers?)|code[- ]?owners?|owners|"
            + "project leads?|project leaders?|lead developers?|collaborators?)\\b");
    private static final Pattern COMMITTEE = Pattern.compile(
            "\\b(technical steering (?:committee|council|group)|steering (?:committee|council|group|board)|technical"
                    + " oversight committee|technical (?:committee|council|board)|project management committee|project"
                    + " leadership committee|(?:governing|governance|executive|leadership|community|software)"
                    + " (?:board|committee|council)|board of directors|steerco|tsc|toc|pmc|directors)\\b");
    private static final Pattern CONDUCT =
            Pattern.compile("\\b(conduct|security|election|marketing|outreach|advisory)\\b");
    private static final Pattern MARKUP = Pattern.compile("[^\\p{L}\\p{N}/' -]");

    private Headings() {}

    /** What a heading says; {@link Section#NONE} where it says nothing of roles. */
    static Section read(String heading) {
        String words =
                MARKUP.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (words.isEmpty() || words.split(" +", MOST_WORDS + 2).length > MOST_WORDS) {
            return Section.NONE;
        }
        boolean former = FORMER.matcher(words).find();
        Matcher committee = COMMITTEE.matcher(words);
        if (committee.find() && !CONDUCT.matcher(words).find()) {
            if (OTHER.matcher(words).find()) {
                return new Section(Role.OTHER, former, "");
            }
            if (PROSE.matcher(words).find()) {
                return new Section(Role.PROSE, former, committeeName(committee.group()));
            }
            return new Section(Role.COMMITTEE, former, committeeName(committee.group()));
        }
        if (PROSE.matcher(words).find()) {
            return new Section(Role.PROSE, former, "");
        }
        if (MAINTAINERS.matcher(words).find() && !words.contains("reviewer") && !words.contains("contributors")) {
            return new Section(Role.MAINTAINERS, former, "");
        }
        if (OTHER.matcher(words).find()) {
            return new Section(Role.OTHER, former, "");
        }
        return new Section(Role.NONE, former, "");
    }

    /** The committee that a text names first; empty where it names none. */
    static String committeeIn(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        Matcher committee = COMMITTEE.matcher(words);
        while (committee.find()) {
            String before = words.substring(Math.max(0, committee.start() - 20), committee.start());
            if (!CONDUCT.matcher(before).find()) {
                return committeeName(committee.group());
            }
        }
        return "";
    }

    private static String committeeName(String found) {
        return switch (found) {
            case "tsc" -> "Technical Steering Committee";
            case "toc" -> "Technical Oversight Committee";
            case "pmc" -> "Project Management Committee";
            case "steerco" -> "Steering Committee";
            case "directors" -> "Directors";
            default -> titled(found);
        };
    }

    private static String titled(String words) {
        StringBuilder title = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            title.append(title.isEmpty() ? "" : " ");
            if (word.equals("of")) {
                title.append(word);
            } else {
                title.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return title.toString();
    }
}
