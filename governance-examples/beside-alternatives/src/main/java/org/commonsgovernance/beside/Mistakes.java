package org.commonsgovernance.beside;

import java.util.List;

/** The same mistakes in each language, and what their author gets to see. The rule meant: a for-profit holds the trademark. */
final class Mistakes {
    private record Mistake(String name, String rules, String cel, String easy, String json, String cedar) {}

    private static final List<Mistake> ALL = List.of(
            new Mistake(
                    "a property misspelt",
                    drl("Holdings( forProfit == YES, trademrak )", "contests"),
                    "holdings.exists(h, h.forProfit == 'YES' && h.trademrak)",
                    mvel("!($ in holdings if $.forProfit == 'YES' && $.trademrak).empty", "contests"),
                    some("holdings", "{\"var\":\"trademrak\"}"),
                    cedar("Holding", "resource.forProfit == \"YES\" && resource.trademrak", "CONTESTS")),
            new Mistake(
                    "a number compared with a text",
                    drl("Holdings( forProfit == YES, count >= \"three\" )", "contests"),
                    "holdings.exists(h, h.forProfit == 'YES' && h.count >= 'three')",
                    mvel("!($ in holdings if $.forProfit == 'YES' && $.count >= 'three').empty", "contests"),
                    some("holdings", "{\">=\":[{\"var\":\"count\"},\"three\"]}"),
                    cedar("Holding", "resource.forProfit == \"YES\" && resource.count >= \"three\"", "CONTESTS")),
            new Mistake(
                    "a constant that there is not",
                    drl("Holdings( forProfit == YESS, trademark )", "contests"),
                    "holdings.exists(h, h.forProfit == 'YESS' && h.trademark)",
                    mvel("!($ in holdings if $.forProfit == 'YESS' && $.trademark).empty", "contests"),
                    some("holdings", "{\"==\":[{\"var\":\"forProfit\"},\"YESS\"]}"),
                    cedar("Holding", "resource.forProfit == \"YESS\" && resource.trademark", "CONTESTS")),
            new Mistake(
                    "a parenthesis left out",
                    drl("Holdings( forProfit == YES, trademark", "contests"),
                    "holdings.exists(h, h.forProfit == 'YES' && h.trademark",
                    mvel("!($ in holdings if $.forProfit == 'YES' && $.trademark.empty", "contests"),
                    "{\"some\":[{\"var\":\"holdings\"},{\"var\":\"trademark\"}",
                    cedar("Holding", "(resource.forProfit == \"YES\" && resource.trademark", "CONTESTS")),
            new Mistake(
                    "a kind of thing misspelt",
                    drl("Holding( forProfit == YES, trademark )", "contests"),
                    "holdngs.exists(h, h.forProfit == 'YES' && h.trademark)",
                    mvel("!($ in holdngs if $.forProfit == 'YES' && $.trademark).empty", "contests"),
                    some("holdngs", "{\"var\":\"trademark\"}"),
                    cedar("Holdng", "resource.forProfit == \"YES\" && resource.trademark", "CONTESTS")),
            new Mistake(
                    "a threshold misspelt",
                    drl("Holdings( forProfit == YES, count >= policy.assetsTogther )", "contests"),
                    "holdings.exists(h, h.forProfit == 'YES' && h.count >= policy.assetsTogther)",
                    mvel(
                            "!($ in holdings if $.forProfit == 'YES' && $.count >= policy.assetsTogther).empty",
                            "contests"),
                    some("holdings", "{\">=\":[{\"var\":\"count\"},{\"var\":\"policy.assetsTogther\"}]}"),
                    cedar(
                            "Holding",
                            "resource.forProfit == \"YES\" && resource.count >= context.policy.assetsTogther",
                            "CONTESTS")),
            new Mistake(
                    "conditions that contradict each other",
                    drl("Holdings( forProfit == YES, count >= 3, count < 2 )", "contests"),
                    "holdings.exists(h, h.forProfit == 'YES' && h.count >= 3 && h.count < 2)",
                    mvel("!($ in holdings if $.forProfit == 'YES' && $.count >= 3 && $.count < 2).empty", "contests"),
                    some("holdings", "{\"and\":[{\">=\":[{\"var\":\"count\"},3]},{\"<\":[{\"var\":\"count\"},2]}]}"),
                    cedar("Holding", "resource.count >= 3 && resource.count < 2", "CONTESTS")),
            new Mistake(
                    "a rule that another one covers",
                    drl("Holdings( forProfit == YES, trademark, count >= policy.assetsTogether )", "contests"),
                    "holdings.exists(h, h.forProfit == 'YES' && h.trademark && h.count >= 3)",
                    mvel("!($ in holdings if $.forProfit == 'YES' && $.trademark && $.count >= 3).empty", "contests"),
                    some("holdings", "{\"and\":[{\"var\":\"trademark\"},{\">=\":[{\"var\":\"count\"},3]}]}"),
                    cedar("Holding", "resource.trademark && resource.count >= 3", "CONTESTS")),
            new Mistake(
                    "a conclusion misspelt",
                    drl("Holdings( forProfit == YES, trademark )", "contest"),
                    "",
                    mvel("!($ in holdings if $.trademark).empty", "contest"),
                    "",
                    cedar("Holding", "resource.trademark", "CONTEST")),
            new Mistake(
                    "what no source says, forgotten",
                    drl("Acceptance( ratio < policy.farBelow )", "contests"),
                    "decisions.exists(d, d.share < 0.5)",
                    mvel("!($ in decisions if $.share < 0.5).empty", "contests"),
                    some("decisions", "{\"<\":[{\"var\":\"share\"},0.5]}"),
                    cedar("Decision", "resource.share.part * 2 < resource.share.whole", "CONTESTS")));

    private Mistakes() {}

    static void print() {
        for (Mistake one : ALL) {
            System.out.println("== " + one.name());
            print(Engine.RULES, one.rules());
            print(Engine.CEL, one.cel());
            print(Engine.EASY_RULES, one.easy());
            print(Engine.JSON_LOGIC, one.json());
            print(Engine.CEDAR, one.cedar());
        }
        System.out.println("== a threshold that no rule uses");
        System.out.println(Engine.RULES.called() + ": "
                + Attempt.of(
                        Engine.RULES,
                        "",
                        "forgotten:\n  count: 3\n  meaning: A figure.\n  reason: A reason.\n  source: A source\n"));
    }

    private static void print(Engine engine, String rule) {
        System.out.println(engine.called() + ": "
                + (rule.isEmpty() ? "conclusions are the caller's own" : Attempt.of(engine, rule, "")));
    }

    static String drl(String pattern, String says) {
        return "rule \"a rule to try\"\nwhen\n    " + pattern + "\nthen\n    " + says + "();\nend\n";
    }

    static String mvel(String condition, String says) {
        return "condition: \"" + condition.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\nactions:\n  - \"finding."
                + says + "()\"\n";
    }

    static String some(String list, String condition) {
        return "{\"some\":[{\"var\":\"" + list + "\"}," + condition + "]}";
    }

    static String cedar(String type, String condition, String stance) {
        return "@indicator(\"product-control\")\n@stance(\"" + stance
                + "\")\n@reason(\"a rule\")\npermit (principal, action == Action::\"find\", resource is " + type
                + ")\nwhen {\n  " + condition + "\n};\n";
    }
}
