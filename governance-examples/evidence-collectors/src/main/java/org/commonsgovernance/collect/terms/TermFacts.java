package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AccessRule.Action;
import org.commonsgovernance.api.model.given.AccessRule.Requirement;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.FirmName;
import org.jspecify.annotations.Nullable;

/** Makes facts of what was read: one for each instrument and recipient, from the file that binds most. */
final class TermFacts {
    private static final String OPEN = "under which terms contributions are taken";
    private static final String WOULD_TELL =
            "CONTRIBUTING, the pull-request template, or the settings of a CLA or DCO bot";

    private final Tree tree;
    private final Found found;
    private final Recipients recipients;
    private final Map<String, Organization> organizations = new TreeMap<>();
    private final Period seen;

    TermFacts(Tree tree, Found found, Recipients recipients) {
        this.tree = tree;
        this.found = found;
        this.recipients = recipients;
        this.seen = Period.since(tree.day());
    }

    /** @param statements those of the files that bind most first */
    void add(List<Statement> statements) {
        Statement sameTerms = sure(statements, Meaning.SAME_TERMS);
        Statement certificate = certificate(statements);
        Statement unnamed = statements.stream()
                .filter(one -> isSure(one, Meaning.SIGN) && one.instrument() == null)
                .findFirst()
                .orElse(null);
        Statement noAgreement = denial(statements, Meaning.SIGN);
        Statement agreement = sure(statements, Meaning.SIGN);
        Statement assignment = sure(statements, Meaning.ASSIGNMENT);
        List<ContributorAgreement> facts = new ArrayList<>();
        if (certificate != null) {
            facts.add(fact(Instrument.DCO, certificate, null, Answer.UNKNOWN, Answer.UNKNOWN));
        }
        facts.addAll(agreements(statements, Instrument.LICENSE_AGREEMENT));
        facts.addAll(agreements(statements, Instrument.ASSIGNMENT));
        boolean isForSome = isForSome(statements, Meaning.SIGN) || isForSome(statements, Meaning.ASSIGNMENT);
        boolean isOpen = statements.stream().anyMatch(TermFacts::isDoubtful) || unnamed != null || isForSome;
        boolean isAsked = agreement != null || assignment != null;
        if (noAgreement != null && isAsked && certificate == null) {
            facts.add(fact(Instrument.NONE, noAgreement, null, Answer.UNKNOWN, Answer.UNKNOWN));
        } else if (facts.isEmpty() && !isOpen && sameTerms != null) {
            facts.add(fact(Instrument.NONE, sameTerms, null, Answer.UNKNOWN, Answer.YES));
        } else if (facts.isEmpty() && !isOpen && noAgreement != null) {
            facts.add(fact(Instrument.NONE, noAgreement, null, Answer.UNKNOWN, Answer.UNKNOWN));
        }
        organizations.values().forEach(found::add);
        found.addAll(facts);
        addDoors(statements, certificate);
        remarks(statements, noAgreement, agreement, certificate);
        if (facts.isEmpty()) {
            if (unnamed == null) {
                found.unknown(OPEN, WOULD_TELL);
            } else {
                found.unknown("what the agreement that contributors sign gives to whom", "its text");
            }
        }
    }

    /** A certificate may be affirmed by trailers, or signed as an agreement. */
    private static @Nullable Statement certificate(List<Statement> statements) {
        return statements.stream()
                .filter(one ->
                        isSure(one, Meaning.DCO) || (isSure(one, Meaning.SIGN) && one.instrument() == Instrument.DCO))
                .findFirst()
                .orElse(null);
    }

    private List<ContributorAgreement> agreements(List<Statement> statements, Instrument instrument) {
        Map<String, Statement> byRecipient = new TreeMap<>();
        for (Statement one : statements) {
            boolean isIt = (isSure(one, Meaning.SIGN) && one.instrument() == instrument)
                    || (instrument == Instrument.ASSIGNMENT && isSure(one, Meaning.ASSIGNMENT));
            if (isIt) {
                byRecipient.putIfAbsent(one.recipient() == null ? "" : one.recipient(), one);
            }
        }
        if (byRecipient.size() > 1) {
            byRecipient.remove("");
        }
        boolean isOne = byRecipient.size() == 1 && instrument == Instrument.LICENSE_AGREEMENT;
        Answer mayRelicense = isOne ? told(statements, Meaning.MAY_RELICENSE) : Answer.UNKNOWN;
        Answer symmetric = isOne ? told(statements, Meaning.SYMMETRIC) : Answer.UNKNOWN;
        return byRecipient.values().stream()
                .map(one -> fact(instrument, one, one.recipient(), mayRelicense, symmetric))
                .toList();
    }

    private static Answer told(List<Statement> statements, Meaning meaning) {
        return sure(statements, meaning) == null ? Answer.UNKNOWN : Answer.YES;
    }

    private ContributorAgreement fact(
            Instrument instrument, Statement one, @Nullable String recipient, Answer mayRelicense, Answer symmetric) {
        String id = recipient == null ? "" : ":" + organization(recipient, one.path());
        String word = switch (instrument) {
            case NONE -> "none";
            case DCO -> "dco";
            case LICENSE_AGREEMENT -> "license";
            case ASSIGNMENT -> "assignment";
        };
        return new ContributorAgreement(
                "agreement:" + word + id + "@" + one.path(),
                source(one),
                seen,
                instrument,
                recipient == null ? null : FirmName.id(recipient),
                mayRelicense,
                symmetric);
    }

    private String organization(String name, String path) {
        String id = FirmName.id(name);
        organizations.putIfAbsent(
                id,
                new Organization(id, Source.documentedBySelf(tree.locator(path)), name, recipients.form(name), null));
        return id;
    }

    private void addDoors(List<Statement> statements, @Nullable Statement certificate) {
        boolean isTrailer = certificate != null && certificate.meaning() == Meaning.DCO;
        if (certificate != null && isTrailer && forAll(statements, Meaning.DCO) != null) {
            found.add(door("dco", Requirement.DCO, certificate));
        }
        Statement agreement = forAll(statements, Meaning.SIGN);
        agreement = agreement == null ? forAll(statements, Meaning.ASSIGNMENT) : agreement;
        if (agreement != null) {
            found.add(door("agreement", Requirement.AGREEMENT, agreement));
        }
        Statement account = sure(statements, Meaning.ACCOUNT);
        if (account != null) {
            found.add(door("account", Requirement.ACCOUNT, account));
        }
        for (Meaning meaning : List.of(Meaning.DCO, Meaning.SIGN, Meaning.ASSIGNMENT)) {
            Statement some = some(statements, meaning);
            if (some != null) {
                String what = meaning == Meaning.DCO ? "a certificate of origin" : "an agreement or assignment";
                found.remark("contribution terms: " + some.path() + " asks for " + what
                        + " of some work or people only, larger work or committers");
                found.unknown(
                        "whether whoever contributes little gives " + what,
                        "a change request of somebody new, and what was asked there");
            }
        }
    }

    /** What is asked of everyone: nothing is where a text tells of exceptions, even if a bot makes none. */
    private static @Nullable Statement forAll(List<Statement> statements, Meaning meaning) {
        return isForSome(statements, meaning) ? null : sure(statements, meaning);
    }

    private static boolean isForSome(List<Statement> statements, Meaning meaning) {
        return some(statements, meaning) != null;
    }

    private static @Nullable Statement some(List<Statement> statements, Meaning meaning) {
        return statements.stream()
                .filter(one -> one.meaning() == meaning && one.isPartial() && !one.isDoubtful())
                .findFirst()
                .orElse(null);
    }

    private AccessRule door(String word, Requirement requirement, Statement one) {
        return new AccessRule(
                "contribute:" + word + "@" + one.path(), source(one), seen, Action.CONTRIBUTE, requirement, null);
    }

    private Source source(Statement one) {
        return Source.documentedBySelf(tree.locator(one.path()));
    }

    private void remarks(
            List<Statement> statements,
            @Nullable Statement noAgreement,
            @Nullable Statement agreement,
            @Nullable Statement certificate) {
        if (noAgreement != null && agreement != null) {
            found.remark("contribution terms: " + agreement.path() + " asks for an agreement, " + noAgreement.path()
                    + " says that none is asked");
        }
        Statement noCertificate = denial(statements, Meaning.DCO);
        if (noCertificate != null && certificate != null) {
            found.remark("contribution terms: " + certificate.path() + " asks for a certificate of origin, "
                    + noCertificate.path() + " says that none is asked");
        }
        statements.stream()
                .filter(TermFacts::isDoubtful)
                .filter(one -> one.meaning() == Meaning.DCO ? certificate == null : agreement == null)
                .map(one -> "contribution terms: " + one.path() + " says only that contributors may be asked for "
                        + (one.meaning() == Meaning.DCO ? "a certificate of origin" : "an agreement or assignment"))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(found::remark);
        Statement refused = sure(statements, Meaning.REFUSED);
        if (refused != null) {
            found.remark(
                    "contribution terms: " + refused.path() + " says that some or all contributions are not taken");
        }
    }

    private static boolean isDoubtful(Statement one) {
        return one.isDoubtful()
                && (one.meaning() == Meaning.SIGN
                        || one.meaning() == Meaning.DCO
                        || one.meaning() == Meaning.ASSIGNMENT);
    }

    private static boolean isSure(Statement one, Meaning meaning) {
        return one.meaning() == meaning && !one.isDenied() && !one.isDoubtful();
    }

    private static @Nullable Statement sure(List<Statement> statements, Meaning meaning) {
        return statements.stream()
                .filter(one -> isSure(one, meaning))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Statement denial(List<Statement> statements, Meaning meaning) {
        return statements.stream()
                .filter(one -> one.meaning() == meaning && one.isDenied() && !one.isPartial())
                .findFirst()
                .orElse(null);
    }
}
