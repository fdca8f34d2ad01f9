package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.collect.ResourceText;
import org.commonsgovernance.collect.affiliation.Slug;
import org.jspecify.annotations.Nullable;

/** Tells a name of an organisation from other words: one that is known, or that ends with what only such are called. */
final class Bodies {
    /**
     * An organisation as it is named.
     *
     * @param name its name; the whole of it where a short one is known
     * @param form what the name tells; null where it tells nothing
     * @param isCompany whether it is one by its name
     */
    record Body(String name, @Nullable LegalForm form, boolean isCompany) {}

    private static final int LONGEST = 9;
    private static final Set<String> KINDS = Set.of(
            "Foundation",
            "Conservancy",
            "Association",
            "Consortium",
            "Alliance",
            "Institute",
            "Society",
            "University",
            "Trust",
            "Cooperative",
            "Collective",
            "Stiftung",
            "Verein",
            "Fondation",
            "Council");
    private static final Set<String> FORMS = Set.of(
            "Inc",
            "Incorporated",
            "Corp",
            "Corporation",
            "LLC",
            "Ltd",
            "Limited",
            "GmbH",
            "AG",
            "BV",
            "B.V",
            "NV",
            "Oy",
            "AB",
            "SAS",
            "SARL",
            "S.A",
            "PLC",
            "Pty");
    private static final Set<String> SMALL = Set.of("of", "for", "in", "&", "the");

    /** Where work lies is no sign of who looks after it. */
    private static final Set<String> FORGES =
            Set.of("github", "gitlab", "sourceforge", "google", "netlify", "atlassian");

    private final Map<String, String> known = new TreeMap<>();

    Bodies() {
        ResourceText.of(Bodies.class, "bodies.txt").lines().forEach(this::add);
    }

    private void add(String line) {
        int at = line.indexOf(" =");
        if (line.startsWith("#") || at < 0) {
            return;
        }
        String name = line.substring(0, at).strip();
        known.put(Slug.of(name), name);
        for (String other : line.substring(at + 2).split(",", -1)) {
            if (!other.isBlank()) {
                known.put(Slug.of(other), name);
            }
        }
    }

    /** A body and where its name ends in a text. */
    record Named(Body body, int end) {}

    /** The bodies that may be named at the start of a text, the longest name first. */
    List<Named> at(String text) {
        String rest = text.startsWith("the ") || text.startsWith("The ") ? text.substring(4) : text;
        int skipped = text.length() - rest.length();
        List<Integer> ends = ends(rest);
        List<Named> found = new ArrayList<>();
        for (int i = ends.size() - 1; i >= 0; i--) {
            Body body = body(rest.substring(0, ends.get(i)));
            if (body != null) {
                found.add(new Named(body, skipped + ends.get(i)));
            }
        }
        return found;
    }

    /** Where words end that may belong to one name. */
    private static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length() && ends.size() < LONGEST) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            String word = text.substring(at, end);
            String bare = bare(word);
            boolean isCapital = !bare.isEmpty()
                    && (Character.isUpperCase(bare.codePointAt(0)) || Character.isDigit(bare.codePointAt(0)));
            boolean isKnown = at == 0 && !bare.isEmpty() && Character.isLetter(bare.codePointAt(0));
            if (!isCapital && !isKnown && !SMALL.contains(word)) {
                break;
            }
            ends.add(end);
            boolean endsName = (word.endsWith(".") && !FORMS.contains(bare))
                    || word.endsWith(";")
                    || word.endsWith(")")
                    || word.endsWith(":")
                    || word.endsWith("'s")
                    || word.endsWith("\u2019s");
            boolean isBeforeForm = word.endsWith(",") && !FORMS.contains(bare(next(text, end)));
            if (endsName || isBeforeForm) {
                break;
            }
            at = end + 1;
        }
        return ends;
    }

    private static String next(String text, int end) {
        return end >= text.length() ? "" : text.substring(end + 1).split(" ", 2)[0];
    }

    private static String bare(String word) {
        String bare = word;
        if (bare.endsWith("'s") || bare.endsWith("\u2019s")) {
            bare = bare.substring(0, bare.length() - 2);
        }
        while (!bare.isEmpty() && ".,;:)\"".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }

    /** Reads a name; null where it is none that is surely an organisation's. */
    @Nullable
    Body body(String written) {
        String name = bare(written.strip());
        List<String> words = List.of(name.split(" ", -1));
        String last = bare(words.get(words.size() - 1));
        boolean isForm = words.size() > 1 && FORMS.contains(last);
        String whole = known.get(Slug.of(name));
        if (whole != null) {
            return new Body(whole, null, false);
        }
        if (FORGES.contains(bare(words.get(0)).toLowerCase(Locale.ROOT)) || SMALL.contains(words.get(0))) {
            return null;
        }
        boolean hasKind = words.size() > 1 && words.stream().map(Bodies::bare).anyMatch(KINDS::contains);
        boolean isKind = words.size() > 1 && KINDS.contains(last);
        if ((!isForm && !isKind) || !Character.isUpperCase(name.codePointAt(0))) {
            return null;
        }
        boolean isCompany = isForm && !hasKind && !words.contains("Projects");
        return new Body(name.replace(",", ""), isCompany ? LegalForm.COMPANY : null, isCompany);
    }
}
