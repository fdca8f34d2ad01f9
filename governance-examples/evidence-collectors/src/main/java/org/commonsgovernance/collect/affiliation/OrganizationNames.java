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
 * case and punctuation only are one. Immutable.
 */
public final class OrganizationNames {
    private static final Map<String, Employer> WORDS = words();

    /** By the slug of a spelling. */
    private final Map<String, String> names;

    private final List<String> remarks;

    private OrganizationNames(Map<String, String> names, List<String> remarks) {
        this.names = Map.copyOf(names);
        this.remarks = List.copyOf(remarks);
    }

    /** Knows no aliases. */
    public static OrganizationNames plain() {
        return new OrganizationNames(Map.of(), List.of());
    }

    /** Knows the spellings of several sources; of two that disagree the earlier counts, which is remarked. */
    public static OrganizationNames of(List<AffiliationSource> sources) {
        Map<String, String> names = new HashMap<>();
        Map<String, Entry> said = new HashMap<>();
        Remarks remarks = new Remarks();
        for (AffiliationSource source : sources) {
            for (AffiliationSource.Spelling one : source.spellings()) {
                String slug = Slug.of(one.spelling());
                Entry here = new Entry(source.source(), source.file(), one.line());
                Entry there = said.putIfAbsent(slug, here);
                String before = names.putIfAbsent(slug, one.organization());
                if (there != null && before != null && !Slug.of(before).equals(Slug.of(one.organization()))) {
                    remarks.add(
                            "spellings",
                            "\"" + one.spelling() + "\" is \"" + before + "\" in " + there.place() + " and \""
                                    + one.organization() + "\" in " + here.place() + "; the first counts");
                }
            }
        }
        return new OrganizationNames(names, remarks.list());
    }

    /** Who is meant by what stands where an organisation is asked for. */
    public Employer of(String written) {
        String name = written.strip();
        Employer word = word(name);
        if (word != null) {
            return word;
        }
        String slug = Slug.of(name);
        Set<String> seen = new HashSet<>();
        while (seen.add(slug) && names.get(slug) != null) {
            name = names.get(slug);
            slug = Slug.of(name);
            word = word(name);
            if (word != null) {
                return word;
            }
        }
        return slug.isEmpty() ? Employer.UNKNOWN : Employer.organization(name);
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
        return word;
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
