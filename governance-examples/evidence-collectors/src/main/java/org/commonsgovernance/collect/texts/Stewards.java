package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.api.model.given.Stewardship.Matter;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after the project, where a sentence with the project as its subject says so of an organisation, or a notice
 * that comes with its works. Sponsors, logos and other projects of an organisation say nothing.
 */
final class Stewards {
    private static final String KINDS =
            "(?:(?:graduated|incubating|incubation|sandbox|top[- ]level|graduated[- ]level|level|official|open[-"
                    + " ]source|vendor[-"
                    + " ]neutral|community|member|open|free|hosted|software|collaborative|neutral|nonprofit"
                    + "|non-profit|proud)"
                    + " ){0,4}";
    private static final String SUBJECT =
            "(?<subject>[\\p{L}\\p{N}][^,;:()]{0,50}?)(?: \\([^)]{1,20}\\))?,? (?:is|are) (?:now |currently |proudly"
                    + " |also )?";
    private static final String FISCAL =
            "(?:(?:a |an )?fiscally[- ]sponsored (?:project (?:of|by) |by )" + "|a fiscal[- ]sponsorship project of )";

    private static final Pattern PROJECT_OF = Pattern.compile("(?i)" + SUBJECT + "(?:an?|the) " + KINDS
            + "project,? " + "(?:(?:hosted|governed|stewarded|managed|owned|run) )?(?:of|by|at|under|within)"
            + "(?: the (?:umbrella|auspices|stewardship) of)? ");
    private static final Pattern A_PROJECT = Pattern.compile("(?i)" + SUBJECT + "(?:an?|the) ");
    /** "Loom, a Weavers Foundation project, is ..." */
    private static final Pattern APPOSED = Pattern.compile(
            "(?i)(?<subject>[\\p{L}\\p{N}][^,;:()]{0,50}?)(?: \\([^)]{1,20}\\))?, (?:an?|the) (?=[^,;:.]{3,80} project, (?:is|are|provides|has)\\b)");

    private static final Pattern BY = Pattern.compile("(?i)" + SUBJECT
            + "(?:hosted|governed|stewarded|owned|maintained|developed and maintained|owned and"
            + " maintained|overseen) by ");
    private static final Pattern UNDER = Pattern.compile("(?i)" + SUBJECT
            + "(?:(?:developed|hosted|governed|run) )?(?:part of |under the"
            + " (?:umbrella|auspices|stewardship|governance) of )");
    private static final Pattern SPONSORED = Pattern.compile("(?i)" + SUBJECT + FISCAL);
    private static final Pattern SPONSOR_IS =
            Pattern.compile("(?i)(?<subject>[\\p{L}\\p{N}][^;:()]{0,60}?) (?:is )?(?:formally )?" + "affiliated with ");
    private static final Pattern THEN_PROJECT =
            Pattern.compile("(?i)(?: \\([^)]{1,20}\\))?,? " + KINDS + "project\\b.*");
    private static final Pattern THEN_FISCAL =
            Pattern.compile("(?i).{0,80}\\b(?:serves as|acts as|is) (?:its|our|the project's|the) fiscal sponsor\\b.*");
    /** A name that goes on is that of a part, or of something else. */
    private static final Pattern GOES_ON = Pattern.compile("(?:'s|\u2019s)? \\p{Lu}\\p{Ll}");

    private static final Pattern TAX = Pattern.compile("501 ?\\(c\\) ?\\(?(?<number>[36])\\)?");

    private static final Pattern NOTICE = Pattern.compile("(?s)\\s*(?<product>[^\\n"
            + "]{1,80})\\s*\\n"
            + "Copyright[^\\n"
            + "]{0,40}?(?<holder>[Tt]he [A-Z][^\\n"
            + ".(]{3,60}Foundation)\\.?[^\\n"
            + "]{0,60}\\n"
            + "\\s*This product includes software developed (?:at|by)\\s{1,4}(?<developer>[Tt]he [A-Z][^\\n"
            + ".(]{3,60}Foundation)\\b.*");

    private final ReadTexts texts;
    private final OrganizationNames names;
    private final OwnNames own;
    private final Bodies bodies = new Bodies();
    private final LegalForms forms = new LegalForms();
    private final Map<String, Organization> organizations = new TreeMap<>();
    private final Map<String, Stewardship> stewardships = new TreeMap<>();

    Stewards(Tree tree, ReadTexts texts, OrganizationNames names) {
        this.texts = texts;
        this.names = names;
        this.own = new OwnNames(tree, texts);
        texts.of(TextFile.NOTICE).forEach(this::notice);
        texts.sentences(TextFile.GOVERNANCE, TextFile.README, TextFile.GUIDE, TextFile.COMMUNITY)
                .forEach(this::read);
    }

    void addTo(Found found) {
        found.addAll(organizations.values());
        found.addAll(stewardships.values());
    }

    /** The one organisation that by a document looks after the project; null where none or several do, or one may. */
    @Nullable
    String ofProject() {
        TreeSet<String> all = new TreeSet<>();
        stewardships.values().stream()
                .filter(one -> one.of() == Matter.PROJECT)
                .forEach(one -> all.add(one.source().basis() == Basis.CLAIMED ? "" : one.organization()));
        return all.size() == 1 && !all.first().isEmpty() ? all.first() : null;
    }

    private void notice(ReadTexts.Text text) {
        String head =
                text.text().substring(0, Math.min(text.text().length(), 1_000)).replace("\r", "");
        Matcher notice = NOTICE.matcher(head);
        if (notice.matches() && notice.group("holder").equalsIgnoreCase(notice.group("developer"))) {
            Bodies.Body body = bodies.body(notice.group("holder").substring(4));
            if (body != null) {
                add(body, Matter.PROJECT, texts.document(text.path()));
            }
        }
    }

    private void read(Sentence sentence) {
        String text = sentence.text();
        if (sentence.isQuestion()) {
            return;
        }
        Source source = texts.source(sentence);
        named(PROJECT_OF, text, false).forEach(named -> add(named.body(), Matter.PROJECT, source));
        named(BY, text, false).stream()
                .filter(named ->
                        !named.body().isCompany() || text.contains("maintained by") || text.contains("owned by"))
                .forEach(named -> add(named.body(), Matter.PROJECT, source));
        named(UNDER, text, false).stream()
                .filter(named -> !named.body().isCompany())
                .forEach(named -> add(named.body(), Matter.PROJECT, source));
        named(A_PROJECT, text, true).forEach(named -> add(named.body(), Matter.PROJECT, source));
        named(APPOSED, text, true).forEach(named -> add(named.body(), Matter.PROJECT, source));
        named(SPONSORED, text, false).forEach(named -> add(named.body(), Matter.ASSETS, source));
        sponsor(text, source);
    }

    /** The body named behind a pattern whose subject is the project; none or one. */
    private List<Bodies.Named> named(Pattern pattern, String text, boolean isProjectAfter) {
        Matcher begin = pattern.matcher(text);
        if (!begin.lookingAt() || !own.isMeant(begin.group("subject"))) {
            return List.of();
        }
        String rest = text.substring(begin.end());
        return bodies.at(rest).stream()
                .filter(one -> !isProjectAfter
                        || THEN_PROJECT.matcher(rest.substring(one.end())).matches())
                .limit(1)
                .filter(one -> isProjectAfter
                        || !GOES_ON.matcher(rest.substring(one.end())).lookingAt())
                .toList();
    }

    private void sponsor(String text, Source source) {
        Matcher begin = SPONSOR_IS.matcher(text);
        if (!begin.lookingAt() || !own.isMeant(begin.group("subject"))) {
            return;
        }
        String rest = text.substring(begin.end()).replaceFirst("^(?:the )?501 ?\\(c\\) ?\\(?3\\)? ", "");
        bodies.at(rest).stream()
                .limit(1)
                .filter(one -> THEN_FISCAL.matcher(rest.substring(one.end())).matches())
                .forEach(one -> add(one.body(), Matter.ASSETS, source));
    }

    private void add(Bodies.Body body, Matter matter, Source source) {
        Employer organization = names.of(body.name());
        String id = organization.id();
        String name = organization.name();
        if (id == null || name == null) {
            return;
        }
        LegalForm told = body.form() == null ? taxForm(body.name()) : body.form();
        LegalForms.Told known = told == null ? forms.of(body.name()) : null;
        organizations.putIfAbsent(
                id,
                known == null
                        ? new Organization(id, source, name, told, null)
                        : new Organization(id, known.source(), name, known.form(), null));
        String key = "stewardship:texts:" + (matter == Matter.PROJECT ? "" : "assets:") + id;
        Stewardship before = stewardships.get(key);
        if (before == null || Source.BY_STRENGTH.compare(before.source(), source) < 0) {
            stewardships.put(key, new Stewardship(key, source, texts.seen(), id, matter));
        }
    }

    /** What a text says of an organisation's standing before the tax office, right beside its name. */
    private @Nullable LegalForm taxForm(String name) {
        List<LegalForm> told = new ArrayList<>();
        for (Sentence sentence :
                texts.sentences(TextFile.GOVERNANCE, TextFile.README, TextFile.GUIDE, TextFile.COMMUNITY)) {
            String text = sentence.text();
            Matcher tax = TAX.matcher(text);
            int at = text.indexOf(name);
            if (at < 0 || !tax.find() || text.indexOf(name, at + 1) >= 0) {
                continue;
            }
            String between =
                    at < tax.start() ? text.substring(at + name.length(), tax.start()) : text.substring(tax.end(), at);
            boolean isBeside = between.matches("(?i)(?:["
                    + " ,()]|\\b(?:is|an?|the|us|non-?profit|charity|public|organi[sz]ation|corporation|foundation|inc"
                    + "|[A-Z]{2,8})\\b\\.?){0,10}");
            if (isBeside) {
                told.add(tax.group("number").equals("3") ? LegalForm.CHARITY : LegalForm.TRADE_ASSOCIATION);
            }
        }
        return told.stream().distinct().count() == 1 ? told.get(0) : null;
    }
}
