package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** The rules of a file and where they stand, those with mistakes too. */
public final class RuleOutline {
    private RuleOutline() {}

    /**
     * A rule in a file.
     *
     * @param name the sentence that is its name
     * @param outcome what stands after {@code then}, such as {@code supports}; empty where nothing does
     * @param line where it begins, counted from 1
     * @param column where it begins, counted from 1
     * @param lastLine where it ends
     * @param lastColumn the column behind its end
     * @param nameLine where its name begins
     * @param nameColumn where its name begins
     */
    public record Entry(
            String name,
            String outcome,
            int line,
            int column,
            int lastLine,
            int lastColumn,
            int nameLine,
            int nameColumn) {}

    /** The rules in the order of the file. */
    public static List<Entry> of(SourceFile file) {
        List<Token> tokens = Lexer.tokens(file, new Problems());
        List<Entry> rules = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (begins(tokens, i)) {
                rules.add(entry(tokens, i));
            }
        }
        return rules;
    }

    private static boolean begins(List<Token> tokens, int i) {
        return tokens.get(i).is("rule") && tokens.get(i + 1).kind() == Token.Kind.TEXT;
    }

    private static Entry entry(List<Token> tokens, int first) {
        Token rule = tokens.get(first);
        Token name = tokens.get(first + 1);
        Token last = name;
        String outcome = "";
        for (int i = first + 2; i + 1 < tokens.size() && !begins(tokens, i); i++) {
            last = tokens.get(i);
            if (last.is("then") && tokens.get(i + 1).kind() == Token.Kind.WORD) {
                outcome = tokens.get(i + 1).text();
            }
            if (last.is("end")) {
                break;
            }
        }
        return new Entry(
                name.text(),
                outcome,
                rule.line(),
                rule.column(),
                last.line(),
                RuleCursor.end(last),
                name.line(),
                name.column());
    }
}
