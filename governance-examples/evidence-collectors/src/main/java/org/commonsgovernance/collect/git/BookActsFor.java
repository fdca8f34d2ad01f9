package org.commonsgovernance.collect.git;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.affiliation.Answered;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.Entry;
import org.commonsgovernance.collect.affiliation.FirmName;
import org.jspecify.annotations.Nullable;

/** For whom people act, as a book of affiliations says. Not safe to share between threads. */
public final class BookActsFor implements ActsFor {
    private final AffiliationBook book;
    private final Map<String, Known> organizations = new HashMap<>();

    public BookActsFor(AffiliationBook book) {
        this.book = book;
    }

    @Override
    public @Nullable Known of(String mail, LocalDate day) {
        Answered answered = book.of(mail, day);
        Employer employer = answered.employer();
        Entry entry = answered.entry();
        String id = employer.id();
        String name = employer.name();
        if (id != null && name != null && entry != null) {
            return organizations.computeIfAbsent(
                    id, any -> new Known(new Organization(id, entry.cited(), name, FirmName.form(name), null)));
        }
        return employer.kind() == Employer.Kind.INDEPENDENT ? Known.NOBODY : null;
    }
}
