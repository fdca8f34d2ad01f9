package org.commonsgovernance.collect.affiliation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * One name for each organisation, whatever the spelling, and what is no organisation at all. Spellings that differ in
 * case, punctuation and legal form only are one. Names come out as {@link VisibleName} has them. Immutable.
 */
public final class OrganizationNames {
    private static final Map<String, Employer> WORDS = words();

    /** By the slug of a spelling. */
    private final Map<String, String> names;

    /** By the id of a spelling, for those that are listed in another legal form only. */
    private final Map<String, String> firms;

    private final List<String> remarks;

    private OrganizationNames(Map<String, String> names, Map<String, String> firms, List<String> remarks) {
        this.names = Map.copyOf(names);
        this.firms = Map.copyOf(firms);
        this.remarks = List.copyOf(remarks);
    }

    /** Knows no aliases. */
    public static OrganizationNames plain() {
        return new OrganizationNames(Map.of(), Map.of(), List.of());
    }

    /** Knows the spellings of several sources; of two that disagree the earlier counts, which is remarked. */
    public static OrganizationNames of(List<AffiliationSource> sources) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> firms = new HashMap<>();
        Map<String, Entry> said = new HashMap<>();
        Remarks remarks = new Remarks();
        for (AffiliationSource source : sources) {
            for (AffiliationSource.Spelling one : source.spellings()) {
                String spelling = VisibleName.of(one.spelling());
                String slug = Slug.of(spelling);
                if (slug.isEmpty()) {
                    continue;
                }
                firms.putIfAbsent(FirmName.id(spelling), one.organization());
                Entry here = new Entry(source.source(), source.file(), one.line());
                Entry there = said.putIfAbsent(slug, here);
                String before = names.putIfAbsent(slug, one.organization());
                if (there != null && before != null && !FirmName.id(before).equals(FirmName.id(one.organization()))) {
                    remarks.add(
                            "spellings",
                            "\"" + spelling + "\" is \"" + VisibleName.of(before) + "\" in " + there.place() + " and \""
                                    + VisibleName.of(one.organization()) + "\" in " + here.place()
                                    + "; the first counts");
                }
            }
        }
        return new OrganizationNames(names, firms, remarks.list());
    }

    /** Who is meant by what stands where an organisation is asked for. */
    public Employer of(String written) {
        String name = VisibleName.of(written);
        Employer word = word(name);
        Set<String> seen = new HashSet<>();
        while (word == null && seen.add(Slug.of(name))) {
            String next = names.getOrDefault(Slug.of(name), firms.get(FirmName.id(name)));
            if (next == null) {
                break;
            }
            name = VisibleName.of(next);
            word = word(name);
        }
        if (word != null) {
            return word;
        }
        return Slug.of(name).isEmpty() ? Employer.UNKNOWN : Employer.organization(name);
    }

    /** Where the sources of spellings disagree. */
    public List<String> remarks() {
        return remarks;
    }

    private static @Nullable Employer word(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.endsWith(" *") || Mail.isAddress(lower)) {
            return Employer.UNKNOWN; // gitdm names people it can't place by domain, "Gmail *", or address
        }
        Employer word = WORDS.get(lower);
        if (word == null && lower.startsWith("(") && lower.endsWith(")") && lower.length() > 1) {
            word = WORDS.get(lower.substring(1, lower.length() - 1).strip());
        }
        return word == null && FirmName.isRest(name) ? Employer.UNKNOWN : word;
    }

    private static Map<String, Employer> words() {
        SourceFile file = ResourceLines.file("no-organizations.txt");
        Map<String, Employer> words = new HashMap<>();
        Employer head = Employer.UNKNOWN;
        for (String line : ResourceLines.of(file)) {
            switch (line) {
                case "" -> {}
                case "[independent]" -> head = Employer.INDEPENDENT;
                case "[automated]" -> head = Employer.AUTOMATED;
                case "[unknown]" -> head = Employer.UNKNOWN;
                default -> words.put(line, head);
            }
        }
        return Map.copyOf(words);
    }
}
