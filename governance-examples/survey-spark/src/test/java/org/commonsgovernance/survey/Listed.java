package org.commonsgovernance.survey;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.ComponentBuilder;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.ContributorBuilder;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.GovernanceBodyBuilder;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.Component;

/** Setups by chance, as a survey's input and as the setups that they are. */
final class Listed {
    private static final Source LISTED = Source.observed("a list");

    private Listed() {}

    /** A setup by chance of this id, in which all that is referred to is listed, as dossiers want it. */
    static ProductionSetup setup(String id, Random random) {
        ProductionSetup any = Generated.setup(random);
        List<Fact> facts = new ArrayList<>();
        any.facts().stream().filter(fact -> !(fact instanceof Curation)).forEach(facts::add);
        Map<Class<?>, Set<String>> there = new HashMap<>();
        facts.forEach(fact ->
                there.computeIfAbsent(fact.getClass(), type -> new TreeSet<>()).add(fact.id()));
        for (Fact fact : List.copyOf(facts)) {
            for (Component reference : Component.references(fact.getClass())) {
                for (String referred : reference.ids(fact)) {
                    Class<?> target = reference.target();
                    if (target != null
                            && there.computeIfAbsent(target, type -> new TreeSet<>())
                                    .add(referred)) {
                        facts.add(listed(target, referred));
                    }
                }
            }
        }
        return ProductionSetup.builder(id)
                .name(any.name())
                .outputs(any.outputs())
                .observed(any.observed())
                .addAll(facts)
                .build();
    }

    private static Fact listed(Class<?> type, String id) {
        if (type == Organization.class) {
            return OrganizationBuilder.builder().id(id).source(LISTED).name(id).build();
        }
        if (type == Contributor.class) {
            return ContributorBuilder.builder().id(id).source(LISTED).build();
        }
        if (type == GovernanceBody.class) {
            return GovernanceBodyBuilder.builder()
                    .id(id)
                    .source(LISTED)
                    .name(id)
                    .build();
        }
        return ComponentBuilder.builder().id(id).source(LISTED).name(id).build();
    }

    /** Writes setups as a survey's input, every source of contributions a list of its own. */
    static void write(Iterable<ProductionSetup> setups, Path dossiers, Path contributions) {
        try (BufferedWriter lines = Files.newBufferedWriter(dossiers, StandardCharsets.UTF_8);
                BufferedWriter rows = Files.newBufferedWriter(contributions, StandardCharsets.UTF_8)) {
            for (ProductionSetup setup : setups) {
                Map<Source, String> lists = new LinkedHashMap<>();
                ProductionSetup.Builder others = ProductionSetup.builder(setup.id())
                        .name(setup.name())
                        .outputs(setup.outputs())
                        .observed(setup.observed());
                for (Fact fact : setup.facts()) {
                    if (fact instanceof Contribution one) {
                        String list = lists.computeIfAbsent(one.source(), source -> "work-" + (lists.size() + 1));
                        rows.write(row(setup.id(), list, one));
                        rows.write('\n');
                    } else {
                        others.add(fact);
                    }
                }
                Map<String, Source> beside = new LinkedHashMap<>();
                lists.forEach((source, list) -> beside.put(list, source));
                lines.write(Dossiers.line(others.build(), beside));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String setup, String list, Contribution one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("setup", setup);
        row.put("list", list);
        row.put("contributor", one.contributor());
        row.put("onBehalfOf", one.onBehalfOf());
        row.put("kind", one.kind().name());
        row.put("at", one.at().toString());
        row.put("count", one.count());
        row.put("size", one.size());
        row.put("origin", one.origin() == null ? null : one.origin().name());
        row.put("outcome", one.outcome().name());
        row.put("reviewers", one.reviewers());
        row.put("takenUp", one.takenUp() == null ? null : one.takenUp().name());
        row.values().removeIf(value -> value == null);
        return Json.text(row);
    }
}
