package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.AssetControl.Asset;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;

/**
 * What charters lay down beside who decides: within which body the project was set up, who holds its marks, with whom the
 * copyright in contributions stays. Sentences that deny or wish lay down nothing.
 */
final class Charter {
    private static final Pattern SET_UP = Pattern.compile(
            "\\b(?:has been|is|was) established as (?:an? (?:open source )?project (?:of|within)"
                    + "|[^.;()]{1,80}?,? an? series of) (?=\\p{Lu}|the \\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOLDS_MARKS = Pattern.compile(
            "^(?<holder>\\p{Lu}[^.;()]{1,80}?) (?:will |shall )?(?:holds?|owns?) (?:title to )?"
                    + "(?:all |any )(?:of the |registered )?(?:trade ?marks|trade or service marks|trademarks and service marks|marks)"
                    + " (?:used by|of|for) the project\\b(?<rest>.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS_HELD = Pattern.compile(
            "^(?:all |any )?(?:the )?(?:trade ?marks|trade or service marks|marks)"
                    + " (?:used by|of|for) the project (?:are|will be|shall be) (?:owned|held) by (?<holder>(?:the )?\\p{Lu}.{1,80}?)(?<rest>[.,;].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPYRIGHT_STAYS = Pattern.compile(
            "\\bcopyrights? in (?:all |any )?(?:new )?contributions (?:will|shall|is|are)"
                    + "(?: be)? (?:retained by|remains? with|stays? with) (?:the |its |their |each )?(?:copyright holders?|authors?|contributors?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SO =
            Pattern.compile("\\b(?:not|never|should|would|may|might|unless|formerly|previously)\\b");
    private static final Pattern FOUNDATION_BY_LAW = Pattern.compile(
            "^,? (?:is )?an? (?:[\\p{L}-]+ ){0,3}(?:stichting|stiftung|fondation)\\b.*", Pattern.CASE_INSENSITIVE);

    private final ReadTexts texts;
    private final OrganizationNames names;
    private final Bodies bodies = new Bodies();
    private final Map<String, Organization> organizations = new TreeMap<>();
    private final Found found;

    private Charter(ReadTexts texts, OrganizationNames names, Found found) {
        this.texts = texts;
        this.names = names;
        this.found = found;
    }

    /** Adds what the texts on governance lay down, each thing once. */
    static void addTo(ReadTexts texts, OrganizationNames names, Found found) {
        Charter charter = new Charter(texts, names, found);
        Map<String, AssetControl> assets = new TreeMap<>();
        Map<String, Stewardship> stewards = new TreeMap<>();
        for (Sentence sentence : texts.sentences(TextFile.GOVERNANCE)) {
            if (!sentence.isHeading() && !sentence.isQuestion()) {
                charter.steward(sentence, stewards);
                charter.marks(sentence, assets);
                charter.copyright(sentence, assets);
            }
        }
        found.addAll(charter.organizations.values());
        found.addAll(stewards.values());
        found.addAll(assets.values());
    }

    private void steward(Sentence sentence, Map<String, Stewardship> stewards) {
        Matcher setUp = SET_UP.matcher(sentence.text());
        if (!setUp.find()) {
            return;
        }
        Source source = texts.source(sentence);
        String id = organization(sentence.text().substring(setUp.end()), source);
        if (id != null) {
            String key = "stewardship:charter:" + id;
            stewards.putIfAbsent(key, new Stewardship(key, source, texts.seen(), id, Stewardship.Matter.PROJECT));
        }
    }

    private void marks(Sentence sentence, Map<String, AssetControl> assets) {
        for (Pattern pattern : List.of(HOLDS_MARKS, MARKS_HELD)) {
            Matcher marks = pattern.matcher(sentence.text());
            boolean isSaid = marks.matches();
            int end = isSaid && marks.group("rest") != null
                    ? marks.start("rest")
                    : sentence.text().length();
            if (!isSaid || NOT_SO.matcher(sentence.low().substring(0, end)).find()) {
                continue;
            }
            Source source = texts.source(sentence);
            String id = organization(marks.group("holder"), source);
            if (id != null) {
                assets.putIfAbsent(
                        "marks",
                        new AssetControl(
                                "asset:charter:marks", source, texts.seen(), Asset.TRADEMARK, id, false, null));
            }
        }
    }

    private void copyright(Sentence sentence, Map<String, AssetControl> assets) {
        Matcher stays = COPYRIGHT_STAYS.matcher(sentence.text());
        if (stays.find()
                && !NOT_SO.matcher(sentence.low().substring(0, stays.end())).find()) {
            assets.putIfAbsent(
                    "copyright",
                    new AssetControl(
                            "asset:charter:copyright",
                            texts.source(sentence),
                            texts.seen(),
                            Asset.COPYRIGHT,
                            null,
                            true,
                            null));
        }
    }

    /** The id of the organisation with whose name a text begins, of which there is a fact then; null where it is none. */
    private @Nullable String organization(String text, Source source) {
        String rest = text.replaceFirst("^[Tt]he ", "");
        for (Bodies.Named named : bodies.at(rest)) {
            Employer organization = named.body().isCompany()
                    ? Employer.UNKNOWN
                    : names.of(named.body().name());
            String id = organization.id();
            String name = organization.name();
            if (id != null && name != null) {
                LegalForm form =
                        FOUNDATION_BY_LAW.matcher(rest.substring(named.end())).matches() ? LegalForm.FOUNDATION : null;
                Organization known = organizations.get(id);
                if (known == null || known.legalForm() == null) {
                    organizations.put(
                            id, organization(id, source, name, named.body().name(), form));
                }
                return id;
            }
        }
        return null;
    }

    private Organization organization(String id, Source source, String name, String body, @Nullable LegalForm form) {
        LegalForms.Told told = form == null ? new LegalForms().of(body) : null;
        boolean isThere = found.facts().stream()
                .anyMatch(one -> one instanceof Organization there && there.id().equals(id));
        return told == null || isThere
                ? new Organization(id, source, name, form, null)
                : new Organization(id, told.source(), name, told.form(), null);
    }
}
