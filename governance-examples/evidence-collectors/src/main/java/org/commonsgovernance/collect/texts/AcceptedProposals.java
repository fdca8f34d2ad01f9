package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a project that it keeps in its numbered proposals, as PEP, NEP or SKIP are: those on its governance that are
 * accepted.
 */
public final class AcceptedProposals {
    /** The numbers of a project's own rules are low, or its proposals few. */
    private static final int MOST_LOOKED_AT = 200;

    private static final int HEAD = 1_500;
    private static final Pattern PATH =
            Pattern.compile("(?:docs?|documentation)/(?:[^/]{1,40}/){0,3}[a-z]{1,5}(?:ep|ip|fc)s?"
                    + "/(?:[a-z]{2,8}[-_]?)?\\d{1,4}(?:[-_][^/]{1,60})?\\.(?:rst|md|txt)");
    private static final Pattern ON_GOVERNANCE =
            Pattern.compile("(?im)^(?!:|\\.\\.).{0,40}\\b(?:governance|decision[- ]making)\\b.{0,60}$");
    private static final Pattern ACCEPTED =
            Pattern.compile("(?im)^[ *_:-]{0,4}status[ *_]{0,4}:[ *_]{0,4}(?:accepted|active|final|implemented)\\b");

    private AcceptedProposals() {}

    /** Their paths, sorted. */
    public static List<String> onGovernance(Tree tree) {
        return tree.paths().stream()
                .filter(path -> PATH.matcher(path.toLowerCase(Locale.ROOT)).matches())
                .limit(MOST_LOOKED_AT)
                .filter(path -> isOne(tree.text(path)))
                .toList();
    }

    private static boolean isOne(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String head = text.substring(0, Math.min(HEAD, text.length()));
        int begin = head.toLowerCase(Locale.ROOT).indexOf("abstract");
        String title = begin < 0 ? head.substring(0, Math.min(400, head.length())) : head.substring(0, begin);
        return ON_GOVERNANCE.matcher(title).find() && ACCEPTED.matcher(head).find();
    }
}
