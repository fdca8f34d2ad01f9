package org.commonsgovernance.collect.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a result of Scorecard tells:
 *
 * <ul>
 *   <li>{@code Code-Review}: the share of the last changes that somebody else approved or merged, where it is a half or
 *       more. The tool sees reviews on the forge only, so that a share is the least it can be: a small one says nothing.
 *   <li>{@code License}: the licence, where the details name one file and one licence whose name stands for one id.
 *       That none was found says nothing either: it may lie in a file with another name.
 *   <li>{@code Branch-Protection}: that an approval stands before the main branch, where the details say so of each
 *       branch.
 * </ul>
 *
 * <p>Remarked only: {@code Contributors}, since it counts what people's profiles list, memberships and companies alike,
 * and not for whom they act; {@code Maintained}, since activity is counted better from the history. Not used, since they
 * speak of security and not of who decides, makes or may use: Binary-Artifacts, CI-Tests, CII-Best-Practices,
 * Dangerous-Workflow, Dependency-Update-Tool, Fuzzing, Packaging, Pinned-Dependencies, SAST, SBOM, Security-Policy,
 * Signed-Releases, Token-Permissions, Vulnerabilities, Webhooks. The overall score is never used.
 */
public final class ScorecardFacts {
    private static final Pattern APPROVED = Pattern.compile("[Ff]ound ([0-9]{1,6})/([0-9]{1,6}) approved changesets.*");
    private static final Pattern UNREVIEWED =
            Pattern.compile("[Ff]ound ([0-9]{1,6}) unreviewed changesets out of ([0-9]{1,6}).*");
    private static final Pattern OUT_OF =
            Pattern.compile("([0-9]{1,6}) out of last ([0-9]{1,6}) changesets reviewed before merge.*");
    private static final Pattern REVIEWERS = Pattern.compile(
            "(?:Info|Warn): (?:required approving review count|number of required reviewers) is (?:only )?([0-9]{1,4})"
                    + " on branch '.{1,200}'.*");

    private ScorecardFacts() {}

    /** Adds what a result tells. */
    public static void add(ScorecardReport report, Found found) {
        ScorecardReport.Check review = check(report, "Code-Review");
        if (review != null) {
            review(report, review, found);
        }
        ScorecardReport.Check license = check(report, "License");
        if (license != null) {
            license(report, license, found);
        }
        ScorecardReport.Check branches = check(report, "Branch-Protection");
        if (branches != null) {
            branches(report, branches, found);
        }
        remark(check(report, "Contributors"), "it counts what profiles list, so no affiliation is read from it", found);
        remark(check(report, "Maintained"), "activity is counted from the history instead", found);
    }

    private static ScorecardReport.@Nullable Check check(ScorecardReport report, String name) {
        ScorecardReport.Check check = report.checks().get(name);
        return check != null && check.isConclusive() ? check : null;
    }

    private static void remark(ScorecardReport.@Nullable Check check, String why, Found found) {
        if (check != null) {
            found.remark("Scorecard, " + check.name() + ": " + check.reason() + "; " + why);
        }
    }

    private static void review(ScorecardReport report, ScorecardReport.Check check, Found found) {
        Fraction share = reviewed(check);
        if (share == null || share.compareTo(1, 2) < 0) {
            found.unknown("who reviews the work", "reviews and approvals of the last changes, wherever they are held");
            remark(
                    check,
                    share == null ? "no share can be read from it" : "reviews elsewhere are not seen by it",
                    found);
            return;
        }
        found.add(new Validation(
                "validation:scorecard@" + report.day(),
                report.cited(check),
                day(report),
                Validation.Time.BEFORE,
                Validation.Judge.PEERS,
                null,
                share,
                null));
    }

    /** The share of the last changes that were reviewed; null where the reason does not tell. */
    private static @Nullable Fraction reviewed(ScorecardReport.Check check) {
        String reason = check.reason();
        if (reason.equalsIgnoreCase("all changesets reviewed")) {
            return Fraction.ONE;
        }
        Matcher approved = APPROVED.matcher(reason);
        Matcher outOf = OUT_OF.matcher(reason);
        Matcher unreviewed = UNREVIEWED.matcher(reason);
        long part;
        long of;
        if (approved.matches()) {
            part = Long.parseLong(approved.group(1));
            of = Long.parseLong(approved.group(2));
        } else if (outOf.matches()) {
            part = Long.parseLong(outOf.group(1));
            of = Long.parseLong(outOf.group(2));
        } else if (unreviewed.matches()) {
            of = Long.parseLong(unreviewed.group(2));
            part = of - Long.parseLong(unreviewed.group(1));
        } else {
            return null;
        }
        return of == 0 || part < 0 || part > of ? null : Fraction.of(part, of);
    }

    private static void license(ScorecardReport report, ScorecardReport.Check check, Found found) {
        List<String> files = after(check.details(), "project has a license file: ");
        List<String> names = after(check.details(), "FSF or OSI recognized license: ");
        String id = files.size() == 1 && names.size() == 1 ? LicenseNames.id(withoutPlace(names.get(0))) : null;
        if (id == null) {
            found.unknown("under which licence the product is given", "the licence files in the repository");
            remark(check, names.isEmpty() ? "it names no licence" : "it names " + String.join(", ", names), found);
            return;
        }
        found.add(new LicenseGrant(
                "grant:scorecard@" + report.day(),
                report.cited(check),
                day(report),
                id,
                LicenseGrant.Covers.PRODUCT,
                null,
                null,
                null));
    }

    private static List<String> after(List<String> details, String start) {
        List<String> rests = new ArrayList<>();
        for (String detail : details) {
            int at = detail.indexOf(start);
            if (at >= 0 && at <= "Info: ".length()) {
                rests.add(detail.substring(at + start.length()));
            }
        }
        return rests;
    }

    /** {@code MIT License: LICENSE:0} without the file. */
    private static String withoutPlace(String name) {
        int colon = name.lastIndexOf(": ");
        return (colon < 0 ? name : name.substring(0, colon)).strip();
    }

    private static void branches(ScorecardReport report, ScorecardReport.Check check, Found found) {
        boolean isRequired = false;
        for (String detail : check.details()) {
            Matcher count = REVIEWERS.matcher(detail);
            boolean counts = count.matches();
            if (counts && Integer.parseInt(count.group(1)) > 0) {
                isRequired = true;
            } else if (counts
                    || detail.contains("does not require approvers")
                    || detail.contains("required approving review count")
                    || detail.contains("protection not enabled for branch")) {
                return; // one branch at least has no such door, or it is not known to have
            }
        }
        if (isRequired) {
            found.add(new AccessRule(
                    "access:scorecard:commit@" + report.day(),
                    report.cited(check),
                    day(report),
                    AccessRule.Action.COMMIT,
                    AccessRule.Requirement.APPROVAL,
                    null));
        }
    }

    /** The day the tool looked, on which what it saw held; null where it names none. */
    private static @Nullable Period day(ScorecardReport report) {
        try {
            LocalDate day = LocalDate.parse(report.day());
            return Period.between(day, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
