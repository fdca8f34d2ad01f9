package org.commonsgovernance.collect.license;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;

/** What a licence file says besides the licence: who holds rights, or that the licence is not all. */
final class Surroundings {
    /** What a passage around a licence does to it. */
    enum Effect {
        /** Titles, notices of copyright, addresses: nothing. */
        NONE,
        /** More is permitted. */
        EXCEPTION,
        /** Parts of the product are under other terms. */
        PARTIAL,
        /** It goes on with the terms of others' code. */
        THIRD_PARTY,
        /** Something that may change the terms. */
        UNCLEAR
    }

    /** Words of headings and notices that are passed over, in all. */
    private static final int MOST_BY_THE_WAY = 40;

    /** Signs after an announcement that still belong to it. */
    private static final int NEAR = 150;

    private static final Pattern NOTICE = Pattern.compile(
            "(?:portions |parts |some )?(?:copyright|copr\\b|\\(c\\)|\u00a9|&copy;|all rights"
                    + " reserved|spdx-|authors?\\b|see also\\b|source:|url:|contact\\b).*",
            Pattern.DOTALL);
    private static final Pattern WEIGHTY = Pattern.compile("\\b(?:not|non|no|never|only|except|unless|without|"
            + "prohibited|forbidden|restrictions?|restricted|must|shall|may|will|commercial|noncommercial|conditions?|"
            + "provided that|however|subject to|terms|agree)\\b");

    /** Words by which something is kept back. */
    private static final Pattern RESERVED = Pattern.compile(
            "\\b(?:(?:non)?commercial(?:ly)?|sell|selling|sold|resell|fees?|paid|payment|pay|money|hosted|as a"
                    + " service|compet(?:e|es|ing|itors?|itive)|subscription|(?:must|shall|may|can|do|does|are|is)"
                    + " not|cannot|prohibited|forbidden|not permitted|not allowed)\\b");

    private static final Pattern PARTS = Pattern.compile(
            "\\b(?:portions of|parts of|director(?:y|ies)|folders?|subfolders?|outside of|content that|files in|"
                    + "file headers?|each file|individual files|specific files|variously|most of|some of|"
                    + "following files|some files|some parts|source files|components?|packages?)\\b");
    private static final Pattern UNLESS = Pattern.compile("\\b(?:except|unless|exceptions?|but not)\\b");
    private static final Pattern OTHERS = Pattern.compile("\\b(?:third[ -]part(?:y|ies)|subcomponents?|bundle[sd]?|"
            + "externally maintained|vendored|"
            + "(?:incorporates?|includes?|contains?|uses|using) (?:code|software|source|parts|portions|files|a copy|"
            + "a number|other|libraries)|"
            + "(?:derived|borrowed|adapted|copied|taken|ported|code|originally) from|based on (?:code|software|work)|"
            + "originally (?:written|developed)|dependenc(?:y|ies))\\b");
    private static final Pattern MORE_PERMITTED = Pattern.compile(
            "\\b(?:special exception|additional permissions?|linking exception|runtime (?:library )?exception)\\b");
    private static final Pattern GNU_NOTICE =
            Pattern.compile("\\bfree software\\b.{0,200}\\bredistribute\\b.{0,300}\\bgeneral public licen[sc]e\\b");
    private static final Pattern ONLY_VERSION =
            Pattern.compile("\\bonly valid version of the gpl\\b|\\bversion [0-9](?:\\.[0-9])? (?:of the licen[sc]e"
                    + " )?only\\b|\\bgplv?[ -]?[0-9](?:\\.[0-9])?[ -]only\\b|\\bonly version [0-9]|\\bno later"
                    + " version|\\bnot (?:any )?later version");
    private static final Pattern ANY_LATER = Pattern.compile(
            "\\b(?:any|or) (?:\\(at your option\\) )?later versions?\\b|\\b[al]?gpl-[0-9.]{1,4}-or-later\\b|\\bor"
                    + " \\(at your option\\) any later\\b");
    /** GNU's notice leaves a choice too, of versions; and exceptions speak of others' terms of your choice. */
    private static final Pattern CHOICE =
            Pattern.compile("\\b(?:at your (?:option|choice|discretion)\\b(?!\\)?,? any later)|(?<!terms of )your"
                    + " choice\\b|users?'s? choice\\b|choice of\\b|(?:may|can) choose\\b|choose"
                    + " (?:one|either|between)\\b|either of\\b|may also be [a-z ]{2,20} under\\b|one of the"
                    + " following\\b|at the (?:option|choice) of the (?:user|licensee|recipient)\\b)");

    private static final Pattern DOUBLE =
            Pattern.compile("\\b(?:dual|double|multi|multiple|tri|triple|alternative(?:ly)?|"
                    + "or (?:the |a )?(?:gnu|mit|apache|bsd|mozilla|eclipse|[al]?gpl|mpl|epl))\\b");

    private Surroundings() {}

    /** Lower case, on one line, with plain quotation marks and no comment signs. */
    static String flat(String text) {
        String cut = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        StringBuilder flat = new StringBuilder(cut.length());
        for (int at = 0; at < cut.length(); at++) {
            char sign = cut.charAt(at);
            char plain = "\u2018\u2019".indexOf(sign) >= 0 ? '\'' : "\u201c\u201d".indexOf(sign) >= 0 ? '"' : sign;
            boolean isSpace = Character.isWhitespace(plain) || "*#=_|>".indexOf(plain) >= 0;
            if (!isSpace) {
                flat.append(plain);
            } else if (!flat.isEmpty() && flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        }
        return flat.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * What the passage before the first licence does to it.
     *
     * @param own the pairs of words of the licence's listed text: lines made of them are its title
     */
    static Effect before(String passage, Pairs own) {
        String left = left(passage, own);
        String all = flat(passage);
        if (MORE_PERMITTED.matcher(left).find()) {
            return Effect.EXCEPTION;
        }
        if (PARTS.matcher(left).find()) {
            return Effect.PARTIAL;
        }
        if (RESERVED.matcher(left).find()) {
            return UNLESS.matcher(left).find() ? Effect.PARTIAL : Effect.UNCLEAR;
        }
        if (isByTheWay(left) || GNU_NOTICE.matcher(all).find() || speaksOfVersions(all)) {
            return Effect.NONE;
        }
        return UNLESS.matcher(left).find() ? Effect.PARTIAL : Effect.UNCLEAR;
    }

    /**
     * What a text that is no licence says of the licences in other files.
     *
     * @param text a file that is called a licence
     */
    static Effect beside(String text) {
        String left = left(text, Pairs.NONE);
        boolean isPartial = PARTS.matcher(left).find() || UNLESS.matcher(left).find();
        return isPartial || Words.of(left).size() > 60 ? Effect.PARTIAL : Effect.NONE;
    }

    /**
     * What a passage after a licence does to what comes before it.
     *
     * @param own the pairs of words of the licence's listed text
     */
    static Effect after(String passage, Pairs own) {
        String left = left(passage, own);
        String all = flat(passage);
        String begin = left.substring(0, Math.min(left.length(), 1_500));
        Matcher others = OTHERS.matcher(begin);
        // A condition may speak of what is included, too; terms of others come after they are announced.
        boolean isAnnounced = others.find()
                && !RESERVED.matcher(begin.substring(0, Math.min(begin.length(), others.end() + NEAR)))
                        .find();
        if (isAnnounced) {
            return Effect.THIRD_PARTY;
        }
        if (MORE_PERMITTED.matcher(begin).find()) {
            return Effect.EXCEPTION;
        }
        boolean isSaid =
                !RESERVED.matcher(left).find() && (GNU_NOTICE.matcher(all).find() || speaksOfVersions(all));
        return isByTheWay(left) || isSaid ? Effect.NONE : Effect.UNCLEAR;
    }

    private static boolean speaksOfVersions(String flat) {
        return ONLY_VERSION.matcher(flat).find() || ANY_LATER.matcher(flat).find();
    }

    /** What the passages say of later versions of a GNU licence. */
    static LaterVersions laterVersions(List<String> passages) {
        String all = flat(String.join(" ", passages));
        if (ONLY_VERSION.matcher(all).find()) {
            return LaterVersions.ONLY_THIS;
        }
        return ANY_LATER.matcher(all).find() ? LaterVersions.ALLOWED : LaterVersions.NOT_TOLD;
    }

    /** Whether whoever takes the product may choose among the licences. */
    static boolean isChoice(List<String> passages) {
        return CHOICE.matcher(flat(String.join(" ", passages))).find();
    }

    /** Whether there is more than one licence, without a word on whether one may choose. */
    static boolean speaksOfSeveral(List<String> passages) {
        return DOUBLE.matcher(flat(String.join(" ", passages))).find();
    }

    /** Whether what is left of a passage is little, and says nothing weighty. */
    private static boolean isByTheWay(String left) {
        return Words.of(left).size() <= MOST_BY_THE_WAY
                && !WEIGHTY.matcher(left).find();
    }

    /** What is left of a passage without titles and notices. */
    private static String left(String passage, Pairs own) {
        StringBuilder left = new StringBuilder();
        boolean afterNotice = false;
        for (String line : passage.lines().limit(2_000).toList()) {
            String flat = flat(line).strip();
            flat = flat.replaceFirst("^[^a-z0-9(\u00a9&]{1,20}", "");
            boolean isWeighty = WEIGHTY.matcher(flat).find();
            Words said = Words.of(flat);
            int size = said.size();
            boolean isOwn = size > 1 && own.holdsAll(said.pairs());
            boolean isNotice =
                    NOTICE.matcher(flat).lookingAt() && !flat.matches(".{0,200}\\b(?:not|only|except)\\b.{0,2000}");
            boolean isTitle = size <= 12
                    && !isWeighty
                    && flat.contains("licen")
                    && !PARTS.matcher(flat).find()
                    && !OTHERS.matcher(flat).find();
            boolean isAddress = size <= 8 && (flat.contains("://") || flat.contains("@"));
            boolean goesOn = afterNotice && size <= 12 && !isWeighty;
            if (size > 0 && !isOwn && !isNotice && !isTitle && !isAddress && !goesOn) {
                left.append(flat).append(' ');
            }
            afterNotice = size > 0 && (isNotice || goesOn);
        }
        return left.toString();
    }
}
