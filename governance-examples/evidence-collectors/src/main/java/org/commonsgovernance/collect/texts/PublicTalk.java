package org.commonsgovernance.collect.texts;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Disclosure.Subject;
import org.commonsgovernance.api.model.given.DisclosureBuilder;
import org.commonsgovernance.collect.Found;

/** Whether anyone can read what is discussed and decided, as texts say; a private vote or meeting contradicts that. */
final class PublicTalk {
    private static final String PLACE =
            "(?:mailing[- ]lists?|forums?|newsgroups?|chat|channels?|discussions?|meetings?|calls?)";
    private static final List<Pattern> DISCUSSED = List.of(
            Pattern.compile("\\b(?:public|publicly archived|open,? public|open and public) (?:[a-z-]{1,20} ){0,2}?"
                    + PLACE + "\\b"),
            Pattern.compile(
                    "\\b(?:mailing[-"
                            + " ]lists?|list|forums?|chat|channels?|discussions?|conversations?|group|meetings?|calls?)\\b.{0,60}\\b(?:is"
                            + "|are|shall be|will be)(?: intended to be)?"
                            + " (?:public\\b|publicly|open to (?:anyone|everyone|the public|all\\b(?! (?:[a-z]{1,15} )?(?:members|maintainers|committers|employees|contributors)))|held in public)"),
            Pattern.compile("\\bdiscuss(?:ed|ions?)\\b.{0,60}\\b(?:in (?:the )?(?:open|public)|publicly)\\b"),
            Pattern.compile("\\b(?:public|publicly)\\b.{0,30}\\bdiscuss(?:ed|ions?)\\b"),
            Pattern.compile("\\b(?:mailing[- ]lists?|list|irc|chat)\\b.{0,60}\\b(?:archives?|history logs?)\\b"),
            Pattern.compile(
                    "\\b(?:communication|discussions?|development)(?: (?:about|of|on) .{1,40}?)? (?:occurs?|happens?"
                            + "|takes? place) (?:primarily |mostly |mainly |publicly )?(?:on|in) .{0,60}\\b(?:github|gitlab"
                            + "|codeberg|mailing[- ]list|issues|issue tracker|pull requests)\\b"),
            Pattern.compile("\\barchives? (?:of|for) .{0,60}\\b(?:mailing[- ]lists?|list|discussions?|chat)\\b"),
            Pattern.compile(
                    "\\b(?:meetings?|calls?)\\b.{0,160}\\b(?:recorded|agendas?|minutes|notes)\\b.{0,120}\\b(?:everyone"
                            + "|anyone|open to (?:all|the public))\\b"));

    /** With a link to them: what was said in meetings. */
    private static final Pattern MINUTES = Pattern.compile(
            "\\b(?:meetings?|calls?)(?: agendas?)?(?: and| &|,)? ?(?:minutes|notes)\\b|\\b(?:minutes|notes)"
                    + " (?:from|of) (?:the |our |previous |past |all ){0,3}(?:[a-z]{1,15} )?(?:meetings?|calls?)\\b");

    private static final String DECISION = "(?:decisions?|decision[- ]making|votes?|voting)";
    private static final List<Pattern> DECIDED = List.of(
            Pattern.compile("\\b" + DECISION
                    + "\\b.{0,120}\\b(?:publicly|in (?:the )?(?:open|public)(?! source)|(?:on|in|through|via) (?:an?"
                    + " |the |our )?public|open and easily visible|publicly"
                    + " (?:visible|archived|recorded|available))\\b"),
            Pattern.compile("\\bpublic (?:records?|logs?|minutes|votes?) of (?:all |the |its |our )?(?:[a-z]{1,15} )?"
                    + DECISION + "\\b"),
            Pattern.compile("\\ball (?:project )?(?:decisions?|votes) (?:are|is) public\\b"));

    private static final Pattern NOT_FOR_ALL =
            Pattern.compile("\\b(?:not|never|no|cannot|n't|private\\w*|confidential\\w*|secret\\w*|closed|members[-"
                    + " ]only|invit\\w+|security|vulnerab\\w+|embargo\\w*|sensitive|conduct|harass\\w+|abus\\w+"
                    + "|internal\\w*|instead|rather|should"
                    + " you|avoid|unless|except|if|deprecated|no longer|used"
                    + " to|formerly|previously|until|media|statement|speak\\w*|appearance|members? of"
                    + "|members of|available"
                    + " to members|edit access|could|might|would|for users|users? (?:forum|list)|support|encouraged to"
                    + " (?:run|hold|have)|when and where|(?:where|when|whenever|as much as) possible|normally"
                    + "|usually|generally)\\b|n't\\b");
    /** One thing that is talked about in public does not tell of the others. */
    private static final Pattern ONE_THING =
            Pattern.compile("\\b(?:changes? to (?:this|the)|amend\\w*|this (?:document|charter|policy)"
                    + "|nominations?|elections?|candidates?|removal|project proposals?|status proposals?)\\b");

    private static final Pattern PRIVATELY =
            Pattern.compile("\\b(?:private\\w*|secret(?:ly| ballot)?|confidential\\w*|behind closed"
                    + " doors|in camera|closed (?:meetings?|sessions?|votes?|ballots?)|members[- ]only)\\b");
    private static final Pattern OF_A_BODY = Pattern.compile(
            "\\b(?:votes?|voted|voting|decisions?|decided?|decides|meets?|meetings?|ballots?|priorit\\w+)\\b");
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:no|not|never|without|avoid)\\b.{0,30}\\b(?:private|secret|closed)");

    private static final Pattern EXCEPTION = Pattern.compile(
            "(?<=\\bopen to the public),? (?:with the (?:notable )?exceptions?"
                    + " of|except(?:ing)?(?: for)?) .{0,60}\\b(?:security|embargo\\w*|vulnerab\\w*|conduct|personnel)\\b.*");

    private PublicTalk() {}

    static void addTo(ReadTexts texts, Found found) {
        List<Sentence> sentences =
                texts.sentences(TextFile.GOVERNANCE, TextFile.GUIDE, TextFile.COMMUNITY, TextFile.README);
        List<Sentence> secret = sentences.stream().filter(PublicTalk::isSecret).toList();
        if (!secret.isEmpty()) {
            found.remark("texts: " + secret.get(0).path() + " tells of votes or meetings that not everyone can follow;"
                    + " whether all decisions are public is open");
        }
        add(texts, sentences.stream().filter(PublicTalk::isDiscussed).toList(), Subject.DISCUSSION, found);
        if (secret.isEmpty()) {
            List<Sentence> decided = sentences.stream()
                    .filter(one -> isSaid(one, DECIDED) && one.file() != TextFile.README)
                    .toList();
            add(texts, decided, Subject.DECISIONS, found);
        }
    }

    /** One fact from what is said best: a document before a claim, then the file that binds most. */
    private static void add(ReadTexts texts, List<Sentence> said, Subject subject, Found found) {
        said.stream()
                .map(one -> source(texts, one))
                .max(Comparator.comparing(Source::basis).thenComparing(Source.BY_STRENGTH))
                .ifPresent(source -> found.add(DisclosureBuilder.builder()
                        .id("disclosure:texts:" + (subject == Subject.DISCUSSION ? "discussion" : "decisions"))
                        .source(source)
                        .period(texts.seen())
                        .subject(subject)
                        .audience(Disclosure.Audience.PUBLIC)
                        .build()));
    }

    private static Source source(ReadTexts texts, Sentence one) {
        // A principle is a wish; where it leads to the place it is more.
        boolean isShown = one.leadsToWeb()
                || one.low()
                        .matches(".*\\b(?:shall|must|are (?:made|built|based|reached|taken|recorded)|will be)\\b.*");
        return isShown
                ? texts.source(one)
                : Source.claimedBySelf(texts.document(one.path()).locator());
    }

    private static boolean isDiscussed(Sentence one) {
        boolean isMinutes = one.leadsToWeb()
                && MINUTES.matcher(one.low()).find()
                && !NOT_FOR_ALL.matcher(one.low()).find();
        return isMinutes || isSaid(one, DISCUSSED);
    }

    private static boolean isSaid(Sentence one, List<Pattern> patterns) {
        // That what concerns people or security is left out makes the rest no less public.
        String low = EXCEPTION.matcher(one.low().replace("non-sensitive ", "")).replaceFirst("");
        return !one.isQuestion()
                && !one.isHeading()
                && !NOT_FOR_ALL.matcher(low).find()
                && !ONE_THING.matcher(low).find()
                && patterns.stream().anyMatch(pattern -> pattern.matcher(low).find());
    }

    private static boolean isSecret(Sentence one) {
        String low = one.low();
        return PRIVATELY.matcher(low).find()
                && OF_A_BODY.matcher(low).find()
                && !DENIED.matcher(low).find();
    }
}
