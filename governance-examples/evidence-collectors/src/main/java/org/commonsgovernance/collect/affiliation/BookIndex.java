package org.commonsgovernance.collect.affiliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rules of sources under their keys, and notes where they disagree. */
final class BookIndex {
    /** More rules of one key are compared with so many others only. */
    private static final int MOST_COMPARED = 50;

    private final Map<String, List<Claim>> byAddress = new HashMap<>();
    private final Map<String, List<Claim>> byDomain = new HashMap<>();
    private final Map<String, String> mailAliases = new HashMap<>();
    private final Remarks remarks = new Remarks();

    BookIndex(List<AffiliationSource> sources, OrganizationNames names, PublicMail publicMail) {
        int rank = 0;
        Map<String, Employer> employers = new HashMap<>();
        for (AffiliationSource source : sources) {
            for (AffiliationSource.Rule rule : source.rules()) {
                Entry entry = new Entry(source.source(), source.file(), rule.line());
                Employer employer = employers.computeIfAbsent(rule.employer(), names::of);
                Claim claim = new Claim(rank, employer, entry, rule.from(), rule.until(), rule.yields());
                if (!rule.isDomain()) {
                    add(byAddress, Mail.key(rule.key()), claim, "one address");
                } else if (isUsable(rule, claim, publicMail)) {
                    add(byDomain, rule.key(), claim, rule.key());
                }
            }
            for (AffiliationSource.MailAlias alias : source.mailAliases()) {
                addAlias(source, alias);
            }
            rank++;
        }
    }

    private boolean isUsable(AffiliationSource.Rule rule, Claim claim, PublicMail publicMail) {
        if (publicMail.contains(rule.key())) {
            remarks.add(
                    "domains not read",
                    claim.entry().place() + ": " + rule.key() + " tells no employer, so it is not read as "
                            + claim.employer().described());
            return false;
        }
        if (claim.employer().kind() == Employer.Kind.INDEPENDENT) {
            remarks.add(
                    "domains not read",
                    claim.entry().place() + ": that everyone at " + rule.key()
                            + " acts for nobody can't be known from the domain; it stays unknown");
            return false;
        }
        return true;
    }

    private void add(Map<String, List<Claim>> to, String key, Claim claim, String described) {
        List<Claim> there = to.computeIfAbsent(key, any -> new ArrayList<>(1));
        for (Claim other : there.subList(0, Math.min(there.size(), MOST_COMPARED))) {
            if (claim.contradicts(other)) {
                boolean isOneSource = claim.rank() == other.rank();
                remarks.add(
                        isOneSource ? "contradictions" : "sources that disagree",
                        other.entry().place() + " and " + claim.entry().place() + " say "
                                + other.employer().described()
                                + " and " + claim.employer().described() + " of " + described + " at one time; "
                                + (isOneSource ? "it stays unknown then" : "the first counts"));
            }
        }
        there.add(claim);
    }

    private void addAlias(AffiliationSource source, AffiliationSource.MailAlias alias) {
        String address = Mail.key(alias.address());
        String canonical = Mail.key(alias.canonical());
        if (address.equals(canonical)) {
            return;
        }
        String before = mailAliases.putIfAbsent(address, canonical);
        if (before != null && !before.equals(canonical)) {
            remarks.add(
                    "aliases of addresses",
                    source.file() + ":" + alias.line() + " gives an address a second canonical one; the first counts");
        }
    }

    Map<String, List<Claim>> byAddress() {
        return frozen(byAddress);
    }

    Map<String, List<Claim>> byDomain() {
        return frozen(byDomain);
    }

    Map<String, String> mailAliases() {
        return Map.copyOf(mailAliases);
    }

    List<String> remarks() {
        return remarks.list();
    }

    private static Map<String, List<Claim>> frozen(Map<String, List<Claim>> claims) {
        claims.replaceAll((key, list) -> List.copyOf(list));
        return Map.copyOf(claims);
    }
}
