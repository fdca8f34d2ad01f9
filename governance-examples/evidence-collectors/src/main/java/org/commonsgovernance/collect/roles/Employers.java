package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;

/** Tells employers from other things that stand beside a name. */
final class Employers {
    private static final Set<String> INDEPENDENT = words("independent,none,freelance,freelancer,student,"
            + "individual,self,self employed,self-employed,"
            + "unaffiliated,volunteer,personal,independent contributor,independent consultant," + "individual "
            + "contributor,no affiliation,no company,hobbyist,retired,independent developer," + "private,myself");
    private static final Set<String> UNTOLD = words("unknown,n/a,na,-,--,–,—,?,tbd,todo,other,various,company,"
            + "affiliation,x,yes,no,community," + "contributor,community member,community contributor,"
            + "contractor,consultant,not disclosed," + "undisclosed,stealth,stealth startup,notfound,"
            + "employer,organization");
    private static final Pattern SEVERAL =
            Pattern.compile(" / |[;\u0001]|\\b(?i:ex|formerly|previously|former|now|currently|until|since|was)\\b");
    private static final Pattern COMMA =
            Pattern.compile(",(?! *(?i:inc|llc|ltd|gmbh|corp|co|s\\.?a|b\\.?v|l\\.p|plc)\\b)");
    /** Pronouns, places in the day and posts are no employers wherever they stand. */
    private static final Pattern POST =
            Pattern.compile("(?i)\\b(he|she|they|him|her|them|his|hers|utc|gmt|cet|cest|pst|pdt|est|edt|ist|jst|bst"
                    + "|timezone|chair\\w*|co-chair|lead|leads|maintain\\w*|emerit\\w*|reviewer\\w*|approver\\w*"
                    + "|committ?er|owner|member|elected|appointed|author"
                    + "|creator|founder|admin\\w*|secretary|treasurer|president|director|manager|coordinator"
                    + "|liaison|representative|vice|deputy|term|seat|on"
                    + " leave|inactive|away|aka|formerly|irc|nick|non-voting|voting)\\b");
    /** Words for parts of a product and for languages; an employer's name has others beside them. */
    private static final Set<String> AREAS =
            words("doc,docs,documentation,windows,linux,macos,android,ios,arm,arm64,x86,kernel,core,api,apis,ui,"
                    + "ux,frontend,backend,network,networking,storage,security,test,tests,testing,ci,cd,release,"
                    + "releases,build,builds,website,translation,translations,i18n,l10n,infra,infrastructure,"
                    + "packaging,packages,plugin,plugins,driver,drivers,tool,tools,tooling,python,java,javascript,"
                    + "typescript,go,golang,rust,ruby,php,c++,c#,swift,kotlin,scala,node,helm,docker,kubernetes,all,"
                    + "everything,parser,"
                    + "compiler,runtime,database,sql,server,client,cli,sdk,library,community,design,"
                    + "data,code,backup,"
                    + "primary,secondary,active,and,&,"
                    + "engine,integration,integrations,support," + "management,performance,operator,charts,team,"
                    + "group,related,things,stuff");

    private static final Set<String> PLACES = places();
    private static final int LONGEST = 60;

    private Employers() {}

    /**
     * For whom somebody acts by what a list says; unknown where it says nothing, or nothing that one could be sure
     * of.
     */
    static Employer read(@Nullable String written, OrganizationNames names) {
        if (written == null) {
            return Employer.UNKNOWN;
        }
        String text = written.strip().replaceAll("^[@(\\[]+|[)\\]]+$", "").strip();
        String low = text.toLowerCase(Locale.ROOT);
        if (INDEPENDENT.contains(low) || (low.startsWith("independent") && low.length() < 30)) {
            return Employer.INDEPENDENT;
        }
        if (text.isEmpty()
                || text.length() > LONGEST
                || UNTOLD.contains(low)
                || SEVERAL.matcher(text).find()
                || COMMA.matcher(text).find()
                || text.codePoints().noneMatch(Character::isLetter)
                || text.contains("://")) {
            return Employer.UNKNOWN;
        }
        Employer named = names.of(text);
        return named.kind() == Employer.Kind.AUTOMATED ? Employer.UNKNOWN : named;
    }

    /**
     * Keeps what stands beside names only where it is plainly an employer: under a name for it; or, behind a comma or
     * in
     * parentheses, in most lines below the same heading, where hardly anything among it is something else.
     */
    static List<Listed> settle(List<Listed> people) {
        Map<Section, Set<Listed.Form>> plain = new HashMap<>();
        for (Section section :
                new HashSet<>(people.stream().map(Listed::section).toList())) {
            List<Listed> here =
                    people.stream().filter(one -> one.section().equals(section)).toList();
            Set<Listed.Form> forms = new HashSet<>();
            forms.add(Listed.Form.FIELD);
            for (Listed.Form form : List.of(Listed.Form.COMMA, Listed.Form.PARENTHESES, Listed.Form.DASH)) {
                List<String> written = new ArrayList<>();
                for (Listed one : here) {
                    if (one.form() == form && one.employer() != null) {
                        written.add(one.employer());
                    }
                }
                long like = written.stream().filter(Employers::looksLikeOne).count();
                if (like >= 2 && 2 * written.size() >= here.size() && 5 * like >= 4L * written.size()) {
                    forms.add(form);
                }
            }
            plain.put(section, forms);
        }
        return people.stream()
                .map(one -> isKept(one, plain.getOrDefault(one.section(), Set.of())) ? one : one.employedBy(null))
                .toList();
    }

    private static boolean isKept(Listed one, Set<Listed.Form> plain) {
        return one.employer() == null
                || (plain.contains(one.form()) && (one.form() == Listed.Form.FIELD || looksLikeOne(one.employer())));
    }

    private static boolean looksLikeOne(String written) {
        String text = written.startsWith("@") ? written.substring(1) : written;
        String low = text.toLowerCase(Locale.ROOT);
        return INDEPENDENT.contains(low)
                || (!text.isEmpty()
                        && text.length() <= LONGEST
                        && (written.startsWith("@")
                                || Character.isUpperCase(text.codePointAt(0))
                                || Character.isDigit(text.codePointAt(0)))
                        && text.codePoints().anyMatch(Character::isLetter)
                        && !PLACES.contains(low)
                        && !text.contains("/")
                        && text.split(" ", 8).length <= 5
                        && !POST.matcher(text).find()
                        && !AREAS.containsAll(List.of(low.split(" ", -1))));
    }

    private static Set<String> words(String separatedByCommas) {
        return Set.of(separatedByCommas.split(",", -1));
    }

    private static Set<String> places() {
        Set<String> places = new HashSet<>(Set.of(
                "europe", "asia", "africa", "america", "apac", "emea", "usa", "us", "uk", "eu", "america/new_york"));
        for (String code : Locale.getISOCountries()) {
            places.add(new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(places);
    }
}
