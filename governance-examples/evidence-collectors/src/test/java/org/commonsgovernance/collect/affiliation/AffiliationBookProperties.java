package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

class AffiliationBookProperties {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static AffiliationBook book(List<Integer> ends) {
        StringBuilder text = new StringBuilder("ann@h.example Last\n");
        new TreeSet<>(ends)
                .forEach(end -> text.append("ann@h.example Firm ")
                        .append(end)
                        .append(" < ")
                        .append(FIRST.plusDays(end))
                        .append('\n'));
        return AffiliationBook.builder()
                .add(GitdmMap.read(new SourceFile("m", text.toString()), Source.documentedByOther("m"), new Problems()))
                .build();
    }

    @Property(tries = 200)
    void each_day_belongs_to_the_first_end_after_it(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 60) Integer> ends,
            @ForAll @IntRange(min = -5, max = 70) int day) {
        Integer next = new TreeSet<>(ends).higher(day);

        assertThat(book(ends)
                        .of("ann@h.example", FIRST.plusDays(day))
                        .employer()
                        .name())
                .isEqualTo(next == null ? "Last" : "Firm " + next);
    }

    @Property(tries = 200)
    void affiliations_say_what_the_book_says(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 60) Integer> ends,
            @ForAll @IntRange(min = -5, max = 70) int offset) {
        AffiliationBook book = book(ends);
        LocalDate day = FIRST.plusDays(offset);
        List<Affiliation> affiliations = AffiliationFacts.of(
                        book, List.of("ann@h.example"), mail -> "c1", Source.observed("history"))
                .affiliations();

        assertThat(affiliations.stream()
                        .filter(one -> one.period() == null || one.period().mayOverlap(Period.between(day, day)))
                        .map(Affiliation::organization))
                .containsExactly(book.of("ann@h.example", day).employer().id());
    }

    @Property(tries = 500)
    void no_text_breaks_a_reader(@ForAll String text) {
        Problems problems = new Problems();
        Source source = Source.documentedByOther("x");

        GitdmMap.read(new SourceFile("x", text), source, problems);
        GitdmAliases.read(new SourceFile("x", text), source, problems);
        CncfAffiliations.read(new SourceFile("x", text), source, problems);
        StackalyticsData.read(new SourceFile("x.json", text), source, problems);
        DomainTable.read(new SourceFile("x", text), source, problems);
        assertThat(OrganizationNames.plain().of(text)).isNotNull();
        assertThat(Slug.of(text)).doesNotContain(" ").doesNotStartWith("-").doesNotEndWith("-");
    }
}
