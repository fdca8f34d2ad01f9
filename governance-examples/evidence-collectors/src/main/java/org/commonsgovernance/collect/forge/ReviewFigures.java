package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.api.model.given.ValidationBuilder;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/**
 * Who judged what was accepted, before it was (CHAOSS: Change Request Reviews): somebody else reviewed it, or somebody
 * else merged it. Whether a mere comment was a judgement is not known.
 */
final class ReviewFigures {
    private final Selection selection;
    private final Function<String, @Nullable String> organization;
    private final boolean hasAllResponses;
    private final SwiftAnswers swift;

    ReviewFigures(Selection selection, ForgeSettings settings, SwiftAnswers swift) {
        this.selection = selection;
        this.swift = swift;
        this.organization = settings.organization();
        this.hasAllResponses = settings.hasAllResponses();
    }

    void addTo(Found found, ForgeSource source, String id) {
        long judged = 0;
        long unknown = 0;
        Set<String> judges = new HashSet<>();
        List<Boolean> across = new ArrayList<>();
        List<ForgeItem> accepted = selection.accepted();
        for (ForgeItem item : accepted) {
            Set<String> own = judges(item);
            if (!own.isEmpty()) {
                judged++;
                judges.addAll(own);
                across.add(isAcross(item, own));
            } else if (!isKnownToBeAlone(item)) {
                unknown++;
            }
        }
        Tally tally = new Tally(judged, unknown, accepted.size());
        Fraction share = tally.share();
        if (share == null) {
            found.unknown(
                    "who judges work before it becomes part of the product; a review or merge by somebody else is seen"
                            + " for " + tally + " change requests accepted in the window",
                    "reviews, comments and merged_by of every pull request, known to be all there, or a whole project"
                            + " export");
            return;
        }
        if (judged > 0 && judges.size() < 2) {
            found.unknown(
                    "whether peers judge work; one person alone judged " + tally,
                    "a document on who reviews, such as CONTRIBUTING");
            return;
        }
        long known = across.stream().filter(Objects::nonNull).count();
        Tally reach =
                new Tally(across.stream().filter(Boolean.TRUE::equals).count(), across.size() - known, across.size());
        Fraction acrossShare = judged == 0 ? null : reach.share();
        if (acrossShare == null && judged > 0) {
            found.unknown("whether people of other organisations judge work", "for whom authors and reviewers work");
        }
        found.add(ValidationBuilder.builder()
                .id(id)
                .source(source.of(
                        "Change requests of people merged in the window that somebody else reviewed, or merged, before"
                                + " they became part: " + tally + " (CHAOSS: Change Request Reviews); not known counts"
                                + " as not."
                                + (acrossShare == null ? "" : " By somebody of another organisation: " + reach + ".")))
                .period(Period.between(selection.first(), selection.last()))
                .when(Validation.Time.BEFORE)
                .by(Validation.Judge.PEERS)
                .share(share)
                .acrossOrganizationsShare(acrossShare)
                .build());
    }

    private Set<String> judges(ForgeItem item) {
        String author = item.author();
        Instant merged = item.closed();
        if (author == null || merged == null) {
            return Set.of();
        }
        Set<String> judges = item.responses().stream()
                .filter(one -> one.kind() == ForgeResponse.Kind.REVIEW)
                .filter(one -> !one.at().isAfter(merged) && !swift.isUnread(item.created(), one))
                .map(ForgeResponse::author)
                .collect(Collectors.toCollection(HashSet::new));
        if (item.decidedBy() != null) {
            judges.add(item.decidedBy());
        }
        judges.remove(author);
        return judges;
    }

    /** The author merged it, and nobody else had said anything, for all responses are there. */
    private boolean isKnownToBeAlone(ForgeItem item) {
        String author = item.author();
        Instant merged = item.closed();
        return (hasAllResponses || item.hasAllResponses())
                && author != null
                && merged != null
                && author.equals(item.decidedBy())
                && item.responses().stream()
                        .noneMatch(
                                one -> !one.author().equals(author) && !one.at().isAfter(merged));
    }

    /** Whether somebody of another organisation judged; null where it is not known for whom people work. */
    private @Nullable Boolean isAcross(ForgeItem item, Set<String> judges) {
        String author = item.author();
        String own = author == null ? null : organization.apply(author);
        if (own == null) {
            return null;
        }
        boolean isAllKnown = true;
        for (String judge : judges) {
            String other = organization.apply(judge);
            if (other != null && !other.equals(own)) {
                return Boolean.TRUE;
            }
            isAllKnown &= other != null;
        }
        return isAllKnown ? Boolean.FALSE : null;
    }
}
