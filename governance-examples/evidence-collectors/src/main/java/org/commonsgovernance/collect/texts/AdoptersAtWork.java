package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.UsageBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;

/**
 * How many of the organisations in a project's list of adopters also contribute, by the list and the work. Others may:
 * for whom people work is known of some only. Where none is found, nothing is said.
 */
public final class AdoptersAtWork {
    private AdoptersAtWork() {}

    /**
     * Adds what the list and the work tell together.
     *
     * @param names one name for the spellings of an organisation
     * @param atWork ids of the organisations for which somebody worked lately
     * @param when the days of that work
     */
    public static void addTo(Tree tree, OrganizationNames names, Set<String> atWork, Period when, Found found) {
        for (String path : tree.paths()) {
            String text = TextFile.of(path) == TextFile.ADOPTERS ? tree.text(path) : null;
            Set<String> both = new TreeSet<>();
            for (String name : text == null
                    ? Set.<String>of()
                    : Set.copyOf(Adopters.names(text).values())) {
                Employer adopter = names.of(name);
                if (adopter.id() != null && atWork.contains(adopter.id())) {
                    both.add(adopter.id());
                }
            }
            if (!both.isEmpty()) {
                Source list = Source.documentedBySelf(tree.locator(path) + " and the history");
                found.add(UsageBuilder.builder()
                        .id("usage:work")
                        .source(new Source(
                                list.locator(),
                                list.basis(),
                                list.speaker(),
                                null,
                                null,
                                "In the list, and at work by address: " + String.join(", ", both) + ".",
                                List.of()))
                        .period(when)
                        .userOrganizationsContributing(both.size())
                        .build());
                return;
            }
        }
    }
}
