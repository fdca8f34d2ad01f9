package org.commonsgovernance.rules.license;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.derived.Terms;

/**
 * How licences are read: the corpus' {@code licenses.yaml} before the approvals of OSI and FSF. Immutable.
 *
 * @param open licences that leave every use to all
 * @param closed licences that reserve something
 * @param publicDomain dedications of all rights
 * @param copyleft licences that must be passed on
 */
public record LicenseTable(
        List<LicenseEntry> open,
        List<LicenseEntry> closed,
        List<LicenseEntry> publicDomain,
        List<LicenseEntry> copyleft) {
    /** Says nothing beyond the SPDX list itself. */
    public static final LicenseTable NONE = new LicenseTable(List.of(), List.of(), List.of(), List.of());

    public LicenseTable {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        publicDomain = List.copyOf(publicDomain);
        copyleft = List.copyOf(copyleft);
    }

    /**
     * What an SPDX expression allows. Ids that nobody has judged are unknown.
     *
     * @throws IllegalArgumentException if it is no SPDX expression, saying where it goes wrong
     */
    public Reading read(String expression) {
        return SpdxExpression.parse(expression, this::readId);
    }

    private Reading readId(String written) {
        boolean orLater = written.endsWith("+") && !SpdxList.approved().containsKey(written);
        String id = orLater ? written.substring(0, written.length() - 1) : written;
        switch (id) {
            case "NONE" -> {
                return Reading.NONE;
            }
            case "NOASSERTION" -> {
                return Reading.UNKNOWN;
            }
            default -> {}
        }
        Terms terms = terms(id);
        if (terms == Terms.UNKNOWN) {
            return Reading.UNKNOWN;
        }
        return new Reading(
                terms,
                Answer.of(longest(copyleft, id).isPresent()),
                Answer.of(longest(publicDomain, id).isPresent()));
    }

    private Terms terms(String id) {
        int asOpen = longest(open, id).map(entry -> entry.id().length()).orElse(0);
        int asClosed = longest(closed, id).map(entry -> entry.id().length()).orElse(0);
        if (asOpen != asClosed) {
            return asOpen > asClosed ? Terms.OPEN : Terms.CLOSED;
        }
        return SpdxList.approved().getOrDefault(id, false) ? Terms.OPEN : Terms.UNKNOWN;
    }

    private static Optional<LicenseEntry> longest(List<LicenseEntry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.fits(id))
                .max(Comparator.comparingInt(entry -> entry.id().length()));
    }
}
