package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What one file says about who acts for whom, as written. Readers make it, {@link AffiliationBook} reads it.
 *
 * @param file the file as messages call it
 * @param source where the file is found, and what it rests on
 * @param rules by address or domain
 * @param mailAliases addresses of people who have several
 * @param spellings other spellings of organisations
 */
public record AffiliationSource(
        String file, Source source, List<Rule> rules, List<MailAlias> mailAliases, List<Spelling> spellings) {

    public AffiliationSource {
        rules = List.copyOf(rules);
        mailAliases = List.copyOf(mailAliases);
        spellings = List.copyOf(spellings);
    }

    /**
     * Whoever writes from an address, or from any of a domain, acts for an employer.
     *
     * @param key an address, or a domain where it holds no {@code @}; lower case
     * @param employer as written
     * @param from the first day; null for all days before {@code until}
     * @param until the day after the last; null where it still holds
     * @param yields an address's rule that the domain's goes before, where that names an organisation
     * @param line where it stands, counted from 1
     */
    public record Rule(
            String key,
            String employer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean yields,
            int line) {
        boolean isDomain() {
            return key.indexOf('@') < 0;
        }
    }

    /**
     * Two addresses of one person.
     *
     * @param address the one; lower case
     * @param canonical what is read instead; lower case
     * @param line where it stands, counted from 1
     */
    public record MailAlias(String address, String canonical, int line) {}

    /**
     * Another spelling of an organisation's name.
     *
     * @param spelling as people write it
     * @param organization the name it is known by
     * @param line where it stands, counted from 1
     */
    public record Spelling(String spelling, String organization, int line) {}
}
