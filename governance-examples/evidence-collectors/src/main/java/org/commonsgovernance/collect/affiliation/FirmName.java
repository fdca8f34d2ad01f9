package org.commonsgovernance.collect.affiliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * Names of organisations without what only tells their legal form: "Red Mill" and "Red Mill, Inc." are one. What makes
 * a body a different one, such as "Foundation", "Association" or "e.V.", stays.
 */
public final class FirmName {
    /** Endings in whatever case, without dots, that charities have too. */
    private static final Set<String> ANYBODYS =
            words("inc incorporated corp corporation ltd limited pte pvt pty gmbh mbh oy pbc");

    /** Endings in whatever case, without dots, that companies have. */
    private static final Set<String> COMPANYS =
            words("llc llp plc sarl srl sro doo kgaa bvba sprl eurl sasu ltda lda oyj kft zrt aps asa");

    /** Endings that are words or initials too if written otherwise; with dots in any case. */
    private static final Set<String> EXACT =
            words("AG SE AB SA S/A SAS NV BV KG OHG AS A/S SpA SL SLU LP UAB SIA EOOD KK UG O\u00dc");

    /** Endings of several words, the last word last. */
    private static final List<List<String>> ROWS = List.of(
            List.of("sa", "de", "cv"),
            List.of("s", "de", "rl", "de", "cv"),
            List.of("sp", "z", "oo"),
            List.of("kabushiki", "kaisha"),
            List.of("private", "limited"),
            List.of("private", "ltd"),
            List.of("pvt", "ltd"),
            List.of("ltd", "şti"),
            List.of("proprietary", "limited"));

    /** Words in other scripts, with no blank between them and the name. */
    private static final List<String> JOINED =
            List.of("股份有限公司", "有限责任公司", "有限公司", "株式会社", "有限会社", "(株)", "（株）", "주식회사", "(주)");

    /** Alone, or only among each other, these name nobody: a list cut names at commas. */
    private static final Set<String> REST =
            words("inc incorporated corp ltd limited llc gmbh co plc pty pvt pte private");

    /** A body whose name has one of these may have a company's form and be none. */
    private static final Set<String> UNCLEAR = words("foundation conservancy association institute university projects"
            + " alliance consortium initiative society trust series fund center centre council");

    private enum Form {
        /** Charities have it too. */
        ANY,
        COMPANY
    }

    /** A name, cut: what is left of its words, and the strongest form that the others tell. */
    private record Cut(List<String> words, @Nullable Form form) {}

    private FirmName() {}

    /** The id of whoever is called so; empty where the name holds neither letter nor digit. */
    public static String id(String name) {
        String visible = VisibleName.of(name);
        String id = Slug.of(String.join(" ", cut(visible).words()));
        return id.isEmpty() ? Slug.of(visible) : id;
    }

    /** The legal form that a name states; null where it states none, or one that charities have too. */
    public static @Nullable LegalForm form(String name) {
        Cut cut = cut(VisibleName.of(name));
        boolean isUnclear = cut.words().stream().anyMatch(word -> UNCLEAR.contains(word.toLowerCase(Locale.ROOT)));
        return cut.form() == Form.COMPANY && !isUnclear ? LegalForm.COMPANY : null;
    }

    /** Whether a name is nothing but legal forms, so that it names nobody. */
    static boolean isRest(String name) {
        List<String> words = parts(VisibleName.of(name));
        return !words.isEmpty() && words.stream().allMatch(word -> REST.contains(plain(word)));
    }

    private static Cut cut(String visible) {
        List<String> words = new ArrayList<>(parts(withoutJoined(visible)));
        Form form = null;
        boolean isPartnership = false;
        while (words.size() > 1) {
            int row = row(words);
            Form here = row > 0 ? Form.ANY : form(words, form != null, isPartnership);
            if (here == null) {
                break;
            }
            isPartnership = plain(words.get(words.size() - 1)).startsWith("kg");
            words.subList(words.size() - Math.max(1, row), words.size()).clear();
            boolean isAnd = words.get(words.size() - 1).equals("&");
            if (isAnd && words.size() > 1) {
                words.remove(words.size() - 1);
            }
            form = here == Form.COMPANY || form == Form.COMPANY ? Form.COMPANY : Form.ANY;
        }
        boolean isArticle = words.size() == 1 && plain(words.get(0)).equals("the");
        return isArticle ? new Cut(parts(visible), null) : new Cut(words, form);
    }

    /** What a word tells at the end of a name; null where it is part of the name. */
    private static @Nullable Form form(List<String> words, boolean isAfterForm, boolean isPartnership) {
        String word = words.get(words.size() - 1);
        String plain = plain(word);
        if (plain.equals("co")) {
            String before = plain(words.get(words.size() - 2));
            // "Mill & Co." is a name, "Mill GmbH & Co. KG" a form.
            boolean isPartner = before.equals("&") || before.equals("and");
            boolean isForm =
                    isPartner ? isPartnership : isAfterForm || bare(word).equals("Co");
            return isForm ? Form.ANY : null;
        }
        boolean isInitials = isDotted(word) && (EXACT.contains(plain.toUpperCase(Locale.ROOT)) || plain.equals("spa"));
        if (isInitials || EXACT.contains(bare(word)) || COMPANYS.contains(plain)) {
            return Form.COMPANY;
        }
        return ANYBODYS.contains(plain) ? Form.ANY : null;
    }

    private static boolean isDotted(String word) {
        int dot = word.indexOf('.');
        return dot > 0 && dot < word.length() - 2;
    }

    /** How many words at the end are one of the rows; 0 for none. */
    private static int row(List<String> words) {
        for (List<String> row : ROWS) {
            int from = words.size() - row.size();
            if (from > 0
                    && words.subList(from, words.size()).stream()
                            .map(FirmName::plain)
                            .toList()
                            .equals(row)) {
                return row.size();
            }
        }
        return 0;
    }

    private static String withoutJoined(String name) {
        for (String one : JOINED) {
            boolean isShort = name.length() <= one.length();
            if (!isShort && name.endsWith(one)) {
                return name.substring(0, name.length() - one.length()).strip();
            }
            if (!isShort && name.startsWith(one)) {
                return name.substring(one.length()).strip();
            }
        }
        return name;
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("[ ,]", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> words(String listed) {
        return Set.of(listed.split(" ", -1));
    }

    /** Without dots, and without brackets around it. */
    private static String bare(String word) {
        String bare = word.replace(".", "").replace(";", "");
        return bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    private static String plain(String word) {
        return bare(word).toLowerCase(Locale.ROOT);
    }
}
