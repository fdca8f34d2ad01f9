package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For whom people acted on a day, by mail address: what is said of the address first, then of its domain, the longest
 * that is known. Sources count in the order they were added. Immutable and safe to share between threads.
 */
public final class AffiliationBook {
    /** Answers for so many addresses are kept; more are looked up each time. */
    private static final int MOST_KEPT = 500_000;

    private final Map<String, List<Claim>> byAddress;
    private final Map<String, List<Claim>> byDomain;
    private final Map<String, String> mailAliases;
    private final PublicMail publicMail;
    private final OrganizationNames names;
    private final List<String> remarks;
    private final Map<String, Address> kept = new ConcurrentHashMap<>();

    private AffiliationBook(Builder builder) {
        names = OrganizationNames.of(builder.sources);
        publicMail = builder.publicMail;
        BookIndex index = new BookIndex(builder.sources, names, publicMail);
        byAddress = index.byAddress();
        byDomain = index.byDomain();
        mailAliases = index.mailAliases();
        List<String> all = new ArrayList<>(builder.remarks);
        all.addAll(names.remarks());
        all.addAll(index.remarks());
        remarks = List.copyOf(all);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** For whom whoever writes from an address acted on a day. An address that is none is unknown. */
    public Answered of(String mail, LocalDate day) {
        return address(mail).on(day);
    }

    /** Who is meant by an organisation's name as people write it. */
    public Employer organization(String written) {
        return names.of(written);
    }

    /** The names that its sources give to organisations. */
    public OrganizationNames names() {
        return names;
    }

    /** Where sources disagree, with other sources or with themselves, and what was not read. They name no person. */
    public List<String> remarks() {
        return remarks;
    }

    Address address(String mail) {
        Address there = kept.get(mail);
        if (there != null) {
            return there;
        }
        Address found = lookUp(Mail.key(mail));
        if (kept.size() < MOST_KEPT) {
            kept.put(mail, found);
        }
        return found;
    }

    private Address lookUp(String written) {
        String key = canonical(written);
        if (!Mail.isAddress(key)) {
            return Address.NONE;
        }
        List<List<Claim>> domains = new ArrayList<>();
        String domain = Mail.domain(key);
        while (!publicMail.contains(domain)) {
            List<Claim> claims = byDomain.get(domain);
            if (claims != null) {
                domains.add(claims);
            }
            int dot = domain.indexOf('.');
            if (dot < 0) {
                break;
            }
            domain = domain.substring(dot + 1);
        }
        List<Claim> own = byAddress.getOrDefault(key, List.of());
        return own.isEmpty() && domains.isEmpty() ? Address.NONE : new Address(own, List.copyOf(domains));
    }

    private String canonical(String written) {
        String key = written;
        Set<String> seen = new HashSet<>();
        String next = mailAliases.get(key);
        while (next != null && seen.add(key)) {
            key = next;
            next = mailAliases.get(key);
        }
        return next == null ? key : written; // a loop leads nowhere
    }

    /** Gathers the sources of a book; not safe to share between threads. */
    public static final class Builder {
        private final List<AffiliationSource> sources = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private PublicMail publicMail = PublicMail.standard();

        private Builder() {}

        /** Adds a source, which counts where none before it says anything. */
        public Builder add(AffiliationSource source) {
            sources.add(source);
            return this;
        }

        /** Adds a remark of whoever read the sources: what was left out. It names no person. */
        public Builder remark(String remark) {
            remarks.add(remark);
            return this;
        }

        /** Sets which domains tell no employer; without it, the standard list does. */
        public Builder publicMail(PublicMail list) {
            publicMail = list;
            return this;
        }

        public AffiliationBook build() {
            return new AffiliationBook(this);
        }
    }
}
