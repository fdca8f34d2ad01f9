package org.commonsgovernance.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.derive.WorkCounts;
import org.commonsgovernance.rules.derive.WorkStream;
import org.commonsgovernance.rules.dossier.DossierApart;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A setup whose dossier and work came together, ready to be judged.
 *
 * @param setup with all that is derived from its work; null where it can't be judged, which {@code rejected} tells
 * @param group among which the overview counts it
 * @param asOf the day to judge; any where there is no setup
 * @param workRows rows of contributions that were counted
 * @param brokenRows rows of contributions that were not; where there are any, its list of contributions is not taken as
 *     complete
 * @param rejected what was not used of it
 */
record Prepared(
        @Nullable ProductionSetup setup,
        @Nullable String group,
        LocalDate asOf,
        long workRows,
        long brokenRows,
        List<Rejected> rejected) {
    /** Of more, the first are named. */
    private static final int NAMED = 10;

    /** The list that rows stand in which name none. */
    static final String ONLY = "";

    /**
     * Reads the dossiers of an id, of which there should be one, and counts its work in.
     *
     * @param dossiers every dossier of that id, with the files they stand in
     * @param work what was counted of it; changed
     * @param brokenRows rows of it that could not be read
     */
    static Prepared of(String id, List<Placed> dossiers, WorkCounts work, long brokenRows, Settings settings) {
        List<Rejected> rejected = new ArrayList<>();
        if (dossiers.size() != 1) {
            String reason = dossiers.isEmpty()
                    ? "there is no dossier of this setup"
                    : "there are " + dossiers.size() + " dossiers of this setup, in "
                            + dossiers.stream()
                                    .map(Placed::place)
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + "; join them with commons-audit merge";
            dossiers.forEach(one -> rejected.add(one.rejected(reason)));
            return without(id, work, brokenRows, reason, rejected);
        }
        Placed dossier = dossiers.get(0);
        DossierApart apart;
        try {
            apart = Dossiers.readApart(
                    new SourceFile(dossier.line().name(), dossier.line().text()), FactTypes.STANDARD);
        } catch (InvalidInputException e) {
            rejected.add(dossier.rejected(String.valueOf(e.getMessage())));
            return without(id, work, brokenRows, "the dossier of this setup can't be read", rejected);
        }
        if (!apart.setup().id().equals(id)) {
            rejected.add(dossier.rejected("its id can be read in two ways: \"" + id + "\" and \""
                    + apart.setup().id() + "\""));
            return without(id, work, brokenRows, "the dossier of this setup can't be read", rejected);
        }
        return judged(dossier, apart, work, brokenRows, settings, rejected);
    }

    private static Prepared without(
            String id, WorkCounts work, long brokenRows, String reason, List<Rejected> rejected) {
        if (work.rows() > 0) {
            rejected.add(new Rejected(Rejected.Kind.WORK, id, null, reason, work.rows(), null));
        }
        return new Prepared(null, null, LocalDate.EPOCH, 0, brokenRows + work.rows(), rejected);
    }

    private static Prepared judged(
            Placed dossier,
            DossierApart apart,
            WorkCounts work,
            long brokenRows,
            Settings settings,
            List<Rejected> rejected) {
        ProductionSetup setup = apart.setup();
        Map<String, Source> lists = new TreeMap<>(apart.lists());
        if (lists.size() == 1) {
            lists.put(ONLY, lists.values().iterator().next());
        }
        Set<String> organizations =
                setup.facts(Organization.class).stream().map(Organization::id).collect(Collectors.toSet());
        WorkCounts unknown = work.takeUnknown(lists.keySet(), organizations);
        if (unknown.rows() > 0) {
            rejected.add(new Rejected(
                    Rejected.Kind.WORK,
                    setup.id(),
                    null,
                    reason(unknown, apart.lists().keySet(), organizations),
                    unknown.rows(),
                    null));
        }
        long broken = brokenRows + unknown.rows();
        LocalDate asOf = settings.asOf(setup);
        if (broken > 0) {
            setup = withoutComplete(setup);
        }
        long rows = work.rows();
        return new Prepared(
                rows == 0 ? setup : counted(setup, work, lists, asOf, settings),
                dossier.line().group(),
                asOf,
                rows,
                broken,
                rejected);
    }

    /** With what is derived from its work, and from contributions that the dossier itself holds. */
    private static ProductionSetup counted(
            ProductionSetup setup, WorkCounts work, Map<String, Source> lists, LocalDate asOf, Settings settings) {
        ProductionSetup others = setup;
        if (!setup.facts(Contribution.class).isEmpty()) {
            others = with(
                    setup,
                    setup.facts().stream()
                            .filter(fact -> !(fact instanceof Contribution))
                            .toList());
            for (Contribution one : setup.facts(Contribution.class)) {
                String list = "\u0000" + one.source();
                lists.put(list, one.source());
                work.add(list, one);
            }
        }
        WorkStream stream = WorkStream.of(others, asOf, settings.back(), lists);
        stream.add(work);
        return stream.derived();
    }

    /** A list of which rows could not be read is not the whole list. */
    private static ProductionSetup withoutComplete(ProductionSetup setup) {
        return with(
                setup,
                setup.facts().stream()
                        .filter(fact -> !(fact instanceof Complete one && one.kind() == FactKind.CONTRIBUTION))
                        .toList());
    }

    private static ProductionSetup with(ProductionSetup setup, List<Fact> facts) {
        ProductionSetup.Builder builder = ProductionSetup.builder(setup.id())
                .name(setup.name())
                .description(setup.description())
                .outputs(setup.outputs())
                .observed(setup.observed())
                .addAll(facts);
        setup.readFrom().forEach(builder::readFrom);
        return builder.build();
    }

    private static String reason(WorkCounts unknown, Set<String> lists, Set<String> organizations) {
        Set<String> unlisted = unknown.lists();
        unlisted.removeAll(lists);
        List<String> reasons = new ArrayList<>();
        if (unlisted.remove(ONLY) && lists.size() != 1) {
            reasons.add("they name no list, and the dossier has " + (lists.isEmpty() ? "none" : lists.size()));
        }
        if (!unlisted.isEmpty()) {
            reasons.add(
                    "the dossier has no list " + named(unlisted) + (lists.isEmpty() ? "" : "; it has " + named(lists)));
        }
        Set<String> strangers = new TreeSet<>(unknown.organizations());
        strangers.removeAll(organizations);
        if (!strangers.isEmpty()) {
            reasons.add("the dossier lists no Organization " + named(strangers));
        }
        return String.join("; ", reasons);
    }

    private static String named(Set<String> names) {
        return names.stream()
                        .sorted()
                        .limit(NAMED)
                        .map(one -> "\"" + one + "\"")
                        .collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    /** What the reader of dossiers says of a dossier without an id. */
    static String unread(DossierLine line) {
        try {
            Dossiers.readApart(new SourceFile(line.name(), line.text()), FactTypes.STANDARD);
            return "has no id that can be found";
        } catch (InvalidInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What is rejected where a setup that was ready could not be judged. */
    List<Rejected> refused(Placed dossier, String reason) {
        List<Rejected> all = new ArrayList<>(rejected);
        all.add(dossier.rejected(reason));
        if (workRows > 0) {
            all.add(new Rejected(Rejected.Kind.WORK, dossier.line().setup(), null, reason, workRows, null));
        }
        return all;
    }

    /** A dossier and the file that it stands in. */
    record Placed(DossierLine line, String place) {
        Rejected rejected(String reason) {
            return new Rejected(Rejected.Kind.DOSSIER, line.setup(), place, reason, 1, line.text());
        }
    }
}
