package org.commonsgovernance.reports.page;

import java.util.List;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Outlook.Want;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.facts.FactKey;

/**
 * A rule that is near to an answer, as pages show it.
 *
 * @param says what it would say, as a sentence's beginning
 * @param rule the rule's sentence
 * @param wants what would have to be known, one line each
 */
public record LeadLine(String says, String rule, List<Line> wants) {
    /**
     * Something to be found out.
     *
     * @param lack what is wanting, in words
     * @param what the fact or the conditions, as rules name them
     * @param from from which types of fact it would be told; empty if that is the fact's own type
     */
    public record Line(String lack, String what, String from) {}

    static LeadLine of(Lead lead, Texts texts) {
        String says = texts.get(lead.stance() == Stance.SUPPORTS ? "questions.lead.for" : "questions.lead.against");
        return new LeadLine(
                says,
                lead.rule(),
                lead.wants().stream().map(want -> line(want, texts)).toList());
    }

    private static Line line(Want want, Texts texts) {
        Fact fact = want.fact();
        String key = fact == null ? want.type() : Shown.line(FactKey.of(fact));
        String conditions = Shown.line(String.join(", ", want.conditions()));
        String what = conditions.isEmpty() ? key : key + "( " + conditions + " )";
        boolean isItself = want.looksFor().equals(List.of(want.type()));
        return new Line(
                texts.of("questions.lack", want.lack()),
                what,
                isItself ? "" : texts.get("questions.from", String.join(", ", want.looksFor())));
    }
}
