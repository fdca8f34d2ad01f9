package org.commonsgovernance.beside;

import java.util.List;
import org.commonsgovernance.api.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a setup as one nested document, which engines without joins can look into: beside each party lies what
 * it sells, decides and asks. Texts instead of enums and decimals instead of fractions, because no engine here takes
 * those. What no source says is null.
 *
 * @param known what speaks against a presumption: all but hearsay
 */
public record Document(
        List<Party> parties,
        List<Offering> offerings,
        List<Decision> decisions,
        List<AccessRule> accessRules,
        List<Share> shares,
        List<Concentration> concentrations,
        List<ProductTerms> terms,
        List<Power> powers,
        List<Holding> holdings,
        List<String> copyright,
        List<Sellers> sellers,
        List<Overall> overall,
        List<Fork> forks,
        List<Acceptance> acceptances,
        List<Outsiders> outsiders,
        List<Entry> entries,
        Known known) {

    static Document of(Material material, Strength level) {
        return new DocumentWriter(material, level).document();
    }

    /** Somebody who takes part, and what they do. */
    public record Party(
            @Nullable String legalForm,
            String forProfit,
            String cooperative,
            boolean holdsPower,
            List<String> looksAfter,
            List<String> aims,
            List<String> deeds,
            List<Offering> offerings,
            List<Decision> decisions,
            List<AccessRule> accessRules,
            List<Disclosure> disclosures,
            List<Agreement> agreements,
            List<Allocation> allocations) {}

    public record Offering(
            String offers, String price, String withholdsFeatures, String exclusiveRight, String advertising) {}

    /** A decision, and the share of all such that were taken so. */
    public record Decision(
            String subject,
            String procedure,
            @Nullable Double share,
            @Nullable Fraction exactShare) {}

    public record AccessRule(String action, String requirement) {}

    public record Disclosure(
            String subject, String audience, @Nullable Integer delayDays) {}

    public record Agreement(String instrument, String symmetric, String mayRelicense) {}

    public record Allocation(String resource, @Nullable String procedure) {}

    public record Share(
            String of,
            String forProfit,
            double lower,
            Fraction exactLower,
            @Nullable Double seatsCap,
            @Nullable Fraction exactSeatsCap) {}

    public record Concentration(String of, double largestForProfitUpper, Fraction exactUpper, String peerFilled) {}

    public record ProductTerms(String license, String grantedByForProfit, String publicDomain, String paidOnly) {}

    /** The power to change the terms, with the terms that its holder gives and the agreements that they take. */
    public record Power(String forProfit, String exercised, List<ProductTerms> terms, List<Agreement> agreements) {}

    /** What one group holds, with how its own boards are made up. */
    public record Holding(
            String forProfit, String cooperative, boolean trademark, int count, List<Concentration> boards) {}

    public record Sellers(int groups, String exclusive) {}

    /** Whether any for-profit, any cooperative takes part at all. */
    public record Overall(String forProfit, String cooperative) {}

    public record Fork(String baseLicense, String outcome) {}

    public record Acceptance(
            @Nullable Double ratio, @Nullable Fraction exactRatio, long proposalsOfOutsiders) {}

    public record Outsiders(
            String largestForProfit,
            @Nullable Integer outsidersMayHaveMergeRights,
            double seatShareLower,
            Fraction exactSeatShareLower) {}

    public record Entry(
            @Nullable String contribute, @Nullable String agreement) {}

    public record Known(List<Share> shares, List<Power> powers, List<ProductTerms> terms) {}
}
