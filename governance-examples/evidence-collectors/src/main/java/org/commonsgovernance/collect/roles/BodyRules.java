package org.commonsgovernance.collect.roles;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Seat.FilledBy;
import org.commonsgovernance.collect.roles.Sentences.Sentence;

/** Reads what a sentence says of one body: what it decides, how many sit there, how they came. */
final class BodyRules {
    private static final Pattern COMPOSED = Pattern.compile(
            "\\b(?:consists? of|consisting of|composed of|comprises|comprised of|made up of|has|have|includes?) "
                    + NumberWords.PATTERN
                    + " (?:(?:[a-z]+"
                    + " ){0,2})(?:members|seats|people|individuals|representatives|persons)\\b(?<rest>.{0,80})");
    private static final Pattern DUTY =
            Pattern.compile("\\b(?:is|are|shall be|will be) (?:[a-z]+ )?(?:responsible for|in charge of|charged"
                    + " with)\\b|\\b(?:has|have|holds?) (?:the |an? )?(?:final|ultimate|sole|overall|full)"
                    + " (?:say|authority|decision\\w*|responsibility|word)\\b|\\b(?:decides?|determines?|sets?"
                    + "|defines?|approves?|controls?|oversees?|makes?"
                    + " (?:all |final |the"
                    + " )?decisions)\\b|\\bresponsibilities\\b.{0,20}\\b(?:include|are|of)\\b|\\bauthority over\\b");
    private static final Pattern ADVISES =
            Pattern.compile("\\b(advis\\w+|assists?|helps?|feedback|recommend\\w*|propos\\w+|suggest\\w*|input"
                    + "|mediat\\w+|particip\\w+|represent\\w*|nominat\\w+|discuss\\w*|seeking|coordinat\\w+"
                    + "|support\\w*|communicat\\w+|contribut\\w+"
                    + " to|consult\\w*|delegat\\w+)\\b");
    private static final Map<Decision, Pattern> OBJECTS = Map.of(
            Decision.ROADMAP,
            Pattern.compile(
                    "\\broad ?maps?\\b|\\b(?:technical|overall|strategic|project|long-term|general)"
                            + " (?:direction|strategy)\\b|\\bdirection (?:of|for) the (?:[a-z]+ )?project\\b"
                            + "|\\b(?:any|all|every) decisions? (?:concerning|about|regarding|for|in|on|of) the (?:[a-z0-9-]+ )?project\\b"
                            + "|\\ball oversight of the (?:open source )?project\\b|\\ball technical (?:oversight|matters|decisions)\\b|\\boversight of all technical\\b"),
            Decision.RELEASE,
            Pattern.compile(
                    "\\b(?:approving|making|cutting|creating|publishing|scheduling|managing|timing of|cut|approves?)"
                            + " (?:[a-z]+ ){0,2}releases?\\b"
                            + "|\\brelease (?:schedule|cadence|dates|planning|process)\\b"),
            Decision.BUDGET,
            Pattern.compile("\\b(?:project |annual )?budgets?\\b|\\b(?:spending|use|allocation|disbursement) of (?:the"
                    + " )?(?:project )?(?:funds|money)\\b|\\ball spending\\b"),
            Decision.MEMBERSHIP,
            Pattern.compile(
                    "\\b(?:appointing|adding|approving|electing|selecting|appoints?|approves?|add(?:ing)? (?:and|or)"
                            + " remov(?:e|ing)) (?:new )?(?:[a-z]+ ){0,1}(?:maintainers|committers|approvers)\\b"),
            Decision.CONDUCT,
            Pattern.compile(
                    "\\b(?:enforc\\w+|handling|violations of) (?:[a-z]+ ){0,3}code of conduct\\b|\\bcode of conduct"
                            + " (?:enforcement|violations|incidents)\\b"));
    private static final Set<String> NOBODY = Set.of("", "-");
    private static final int REACH = 160;

    private BodyRules() {}

    static void read(Sentence sentence, String low, Set<Rule> rules) {
        Fillings.read(sentence, low, rules);
        size(sentence, low, rules);
        duties(sentence, low, rules);
        ListedDuties.read(sentence, low, rules);
    }

    private static void size(Sentence sentence, String low, Set<Rule> rules) {
        Matcher composed = COMPOSED.matcher(low);
        if (!composed.find()) {
            return;
        }
        String body = bodyOf(sentence, low.substring(0, composed.start()));
        String before = low.substring(Math.max(0, composed.start() - 80), composed.start());
        if (NOBODY.contains(body)
                || body.equals(GovernanceText.MAINTAINERS)
                || before.matches(".*\\b(sub-?committees?|working groups?|task force)\\b.*")
                || before.matches(".*\\b(at least|up to|at"
                        + " most|between|minimum|currently|may|can|ideal|ideally|typically|usually|target)\\b.*")
                || composed.group("rest").matches("^ (?:or more|and .{0,40}|to \\d.*)")) {
            return;
        }
        rules.add(new Rule.Size(body, NumberWords.read(composed.group("number"))));
        if (composed.group("rest").matches("^,? (?:who are )?elected\\b.*")) {
            rules.add(new Rule.Filling(body, FilledBy.ELECTION));
        }
    }

    private static void duties(Sentence sentence, String low, Set<Rule> rules) {
        Matcher duty = DUTY.matcher(low);
        if (!duty.find()) {
            return;
        }
        String body = subject(sentence, low.substring(0, duty.start()));
        if (NOBODY.contains(body)) {
            return;
        }
        int end = Math.min(low.length(), duty.end() + (low.indexOf(": ") >= 0 ? Sentences.LONGEST : REACH));
        String rest = low.substring(duty.start(), end);
        String near = low.substring(Math.max(0, duty.start() - 30), duty.start());
        OBJECTS.forEach((decision, object) -> {
            Matcher about = object.matcher(rest);
            if (about.find()
                    && !ADVISES.matcher(near + rest.substring(0, about.end())).find()) {
                rules.add(new Rule.Duty(body, decision));
            }
        });
    }

    /** The body that a sentence is about where it names none before its verb. */
    private static String subject(Sentence sentence, String before) {
        String named = Headings.committeeIn(before);
        if (!named.isEmpty()) {
            return named;
        }
        if (before.matches(".*\\b(maintainers|committers|approvers)\\b.*")) {
            return before.matches(".*\\b(each|every|a|an|one|new) (maintainer|committer).*")
                    ? ""
                    : GovernanceText.MAINTAINERS;
        }
        boolean isPronoun = before.isBlank()
                || before.matches(
                        "^(the committee|they|it|the council|the board|the group|its|their|the members) ?.{0,20}");
        return isPronoun && !sentence.about().equals(GovernanceText.MAINTAINERS) ? sentence.about() : "";
    }

    static String bodyOf(Sentence sentence, String low) {
        String named = Headings.committeeIn(low);
        if (!named.isEmpty()) {
            return named;
        }
        return sentence.about();
    }
}
