package org.commonsgovernance.rules.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.jspecify.annotations.Nullable;

/** Lays packs over a corpus, and tells every mistake in them at once. All rules are checked with the figures of all layers. */
public final class LayeredLoader {
    /** Each of them is a corpus of its own. */
    private static final int MOST_DATES = 12;

    /** Open questions and smallest changes go through all that indicators and families could still be. */
    private static final int MOST_INDICATORS = 6;

    private static final int MOST_FAMILIES = 8;
    private static final int MOST_OF_A_FAMILY = 12;

    private final CorpusFiles files;
    private final FactTypes types;
    private final Problems problems = new Problems();
    private final Corpus standard;
    private final List<PackLayer> packs;
    private final Map<List<Threshold>, Corpus> byFigures = new HashMap<>();
    private final Set<String> indicators = new HashSet<>();

    /** What could be read of the rules once every change holds. */
    private @Nullable Corpus last;

    private LayeredLoader(CorpusFiles files, List<Pack> packs, FactTypes types) {
        this.files = files;
        this.types = types;
        this.standard = CorpusLoader.load(files, types);
        byFigures.put(figures(standard.policy()), standard);
        Set<String> below = new HashSet<>();
        standard.criteria().forEach(one -> {
            below.add(one.id().value());
            if (one.family() != null) {
                below.add(one.family().id());
            }
        });
        this.packs =
                packs.stream().map(pack -> new PackLayer(pack, below, problems)).toList();
        this.packs.forEach(pack -> indicators.addAll(pack.indicators()));
    }

    /**
     * The corpus with packs laid over it.
     *
     * @param files what the packs call standard
     * @param packs from the lowest to the topmost; at least one
     * @throws InvalidInputException with every mistake in the packs, or in the corpus
     */
    public static LayeredCorpus load(CorpusFiles files, List<Pack> packs, FactTypes types) {
        return new LayeredLoader(files, packs, types).load();
    }

    /** All that can be read of the packs as of their last day, and every mistake in the rest, for those who mend them. */
    public static LayeredDraft draft(CorpusFiles files, List<Pack> packs, FactTypes types) {
        LayeredLoader loader = new LayeredLoader(files, packs, types);
        try {
            loader.load();
        } catch (InvalidInputException e) {
            return new LayeredDraft(loader.last == null ? loader.standard : loader.last, e.problems());
        }
        return new LayeredDraft(loader.last == null ? loader.standard : loader.last, List.of());
    }

    private LayeredCorpus load() {
        TreeSet<LocalDate> dates = new TreeSet<>();
        packs.forEach(pack -> dates.addAll(pack.dates()));
        Pack top = packs.get(packs.size() - 1).pack();
        if (dates.size() > MOST_DATES) {
            problems.add(Problem.whole(
                    top.file().name(),
                    "the packs name " + dates.size() + " different days under effective-on; at most " + MOST_DATES
                            + " are kept apart"));
            throw problems.failure();
        }
        boolean hasExperimental = packs.stream().anyMatch(PackLayer::hasExperimental);
        List<LocalDate> starts = new ArrayList<>(dates);
        starts.add(0, null);
        List<LayeredCorpus.Span> spans = new ArrayList<>();
        for (int i = starts.size() - 1; i >= 0; i--) {
            LocalDate from = starts.get(i);
            boolean isLast = i == starts.size() - 1;
            Corpus corpus = corpus(new Version(from, isLast, false));
            last = isLast ? corpus : last;
            Corpus tried = hasExperimental ? corpus(new Version(from, isLast, true)) : null;
            requireBounded(tried == null ? corpus : tried, top);
            spans.add(0, new LayeredCorpus.Span(from, corpus, tried));
        }
        problems.throwIfAny();
        return new LayeredCorpus(spans, standard.policy());
    }

    private Corpus corpus(Version version) {
        PackThresholds figures = new PackThresholds(standard.policy(), problems);
        packs.forEach(pack -> figures.lay(pack.pack(), version));
        Policy policy = figures.policy();
        Guard guard = new Guard(types, policy, indicators);
        Corpus corpus = standard(policy);
        Map<String, Family> families = families(corpus);
        List<LayerChange> changes = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        layers.add(new Layer(Layer.STANDARD, null, standard.digest(), List.of()));
        for (PackLayer pack : packs) {
            notices.addAll(PackNotices.ofBase(pack.pack(), layers.get(layers.size() - 1)));
            layers.add(pack.layer());
            changes.addAll(figures.changes(pack.pack()));
            corpus = pack.lay(corpus, families, guard, version, changes);
        }
        notices.addAll(PackNotices.ofCriteria(corpus));
        notices.addAll(PackNotices.ofDeprecated(changes));
        return new Corpus(
                corpus.criteria(),
                corpus.verdictRules(),
                corpus.verdictCases(),
                policy,
                corpus.licenses(),
                digest(layers),
                new Layering(layers, changes, List.of(), notices));
    }

    /** The lowest layer with the figures that packs give it. */
    private Corpus standard(Policy policy) {
        List<Threshold> figures = figures(policy);
        Corpus there = byFigures.get(figures);
        if (there == null) {
            there = withFigures(policy);
            byFigures.put(figures, there);
        }
        return there;
    }

    private Corpus withFigures(Policy policy) {
        try {
            return CorpusLoader.load(files, types, policy);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add); // a rule of it can't be read with another figure
            return standard;
        }
    }

    private static List<Threshold> figures(Policy policy) {
        return List.copyOf(policy.thresholds().values());
    }

    private static Map<String, Family> families(Corpus corpus) {
        Map<String, Family> families = new LinkedHashMap<>();
        corpus.criteria().forEach(one -> {
            if (one.family() != null) {
                families.put(one.folder().substring(0, one.folder().lastIndexOf('/')), one.family());
            }
        });
        return families;
    }

    private void requireBounded(Corpus corpus, Pack top) {
        long asked = corpus.criteria().stream()
                .filter(one -> one.tier() == Tier.INDICATOR)
                .count();
        Map<Family, Long> families = corpus.criteria().stream()
                .filter(one -> one.family() != null)
                .collect(Collectors.groupingBy(Criterion::family, LinkedHashMap::new, Collectors.counting()));
        bound(top, "indicators", asked, MOST_INDICATORS);
        bound(top, "families of inversions", families.size(), MOST_FAMILIES);
        families.forEach((family, size) -> bound(top, "criteria in the family " + family.id(), size, MOST_OF_A_FAMILY));
    }

    private void bound(Pack top, String what, long number, int most) {
        if (number > most) {
            problems.add(Problem.whole(
                    top.file().name(),
                    "with its packs the rules have " + number + " " + what + "; more than " + most
                            + " leave too much open to be worked through"));
        }
    }

    private static String digest(List<Layer> layers) {
        String all = layers.stream()
                .map(layer -> layer.id() + "\n" + layer.digest() + "\n")
                .collect(Collectors.joining());
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
