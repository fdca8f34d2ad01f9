package org.commonsgovernance.collect.forge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.DisclosureBuilder;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/** Who can see change requests and issues, by what the records say of their projects. */
final class Visibility {
    private final ForgeData data;

    Visibility(ForgeData data) {
        this.data = data;
    }

    /** Whether everyone sees the projects of these items; null where not told of all, or where they differ. */
    @Nullable
    Boolean ofAll(List<ForgeItem> items) {
        Set<Boolean> told = new HashSet<>();
        for (ForgeItem item : items) {
            Boolean isPublic = data.isPublic(item.project());
            if (isPublic == null) {
                return null;
            }
            told.add(isPublic);
        }
        return told.size() == 1 ? told.iterator().next() : null;
    }

    void addTo(Found found, ForgeSource source, List<ForgeItem> items, String place) {
        List<ForgeItem> changes = items.stream()
                .filter(item -> item.kind() == ForgeItem.Kind.CHANGE_REQUEST)
                .toList();
        if (changes.isEmpty() || !Boolean.TRUE.equals(ofAll(changes))) {
            found.unknown("whether everyone can see proposed changes", "the repository's record, or its events");
            return;
        }
        found.add(disclosure(source, place, Disclosure.Subject.CHANGES, "Change requests on a public forge."));
        boolean isDiscussed = changes.stream()
                .filter(item -> item.author() != null)
                .anyMatch(item ->
                        item.responses().stream().anyMatch(one -> !one.author().equals(item.author())));
        if (isDiscussed) {
            found.add(disclosure(
                    source,
                    place,
                    Disclosure.Subject.DISCUSSION,
                    "Reviews and comments on a public forge; what is discussed elsewhere is not seen."));
        }
    }

    private static Disclosure disclosure(ForgeSource source, String place, Disclosure.Subject subject, String formula) {
        String name = subject == Disclosure.Subject.CHANGES ? "changes" : "discussion";
        return DisclosureBuilder.builder()
                .id("disclosure:" + place + ":" + name)
                .source(source.of(formula))
                .subject(subject)
                .audience(Disclosure.Audience.PUBLIC)
                .build();
    }
}
