package org.commonsgovernance.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.LayeredCorpus;
import org.commonsgovernance.rules.corpus.LayeredLoader;
import org.commonsgovernance.rules.derive.Derivation;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.engine.CorpusEvaluator;
import org.commonsgovernance.rules.engine.CrossCheckedEvaluator;
import org.commonsgovernance.rules.engine.LayeredEvaluator;
import org.commonsgovernance.rules.engine.Limits;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.pack.Packs;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.signing.TrustedKeys;
import org.jspecify.annotations.Nullable;

/**
 * Builds evaluators. Building reads and checks the rules, which takes part of a second: do it once and share the result.
 *
 * <pre>{@code
 * GovernanceEvaluator evaluator = GovernanceRules.standard();
 * }</pre>
 */
public final class GovernanceRules {
    private GovernanceRules() {}

    /** An evaluator with the rules that come with this library. */
    public static GovernanceEvaluator standard() {
        return builder().build();
    }

    /**
     * The text of all rule files that come with this library, by path, for {@link Builder#criteria(Map)} elsewhere.
     */
    public static SortedMap<String, String> texts() {
        return CorpusFiles.shipped().texts();
    }

    /**
     * The text of all rule files of a folder, by path.
     *
     * @throws InvalidInputException if it is no folder or can't be read
     */
    public static SortedMap<String, String> texts(Path folder) {
        return CorpusFiles.of(folder).texts();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Chooses what to judge by. Not safe to share between threads. */
    public static final class Builder {
        private CorpusFiles files = CorpusFiles.shipped();
        private String layer = "standard";
        private final List<Class<? extends Fact>> types = new ArrayList<>();
        private final List<Derivation> derivations = new ArrayList<>();
        private Limits limits = Limits.STANDARD;
        private @Nullable ClassLoader loader;
        private boolean isCrossChecked;
        private @Nullable Path pack;
        private @Nullable TrustedKeys trusted;

        private Builder() {}

        /**
         * Judges by the rules in a folder instead of those that come with the library.
         *
         * @throws InvalidInputException if it is no folder
         */
        public Builder criteria(Path folder) {
            this.files = CorpusFiles.of(folder);
            this.layer = folder.toAbsolutePath().normalize().getFileName().toString();
            return this;
        }

        /**
         * Lays a pack, and the packs that it extends, over the standard rules, or over those of {@link #criteria(Path)}.
         * Signatures are not looked at.
         *
         * @param folder holds {@code pack.yaml}
         */
        public Builder pack(Path folder) {
            this.pack = folder;
            this.trusted = null;
            return this;
        }

        /**
         * The same, and refuses every pack among them that is not signed.
         *
         * @param trusted whose signatures count, and how many are needed
         */
        public Builder pack(Path folder, TrustedKeys trusted) {
            this.pack = folder;
            this.trusted = trusted;
            return this;
        }

        /**
         * Judges by rules that were read already: for machines that have no such folder.
         *
         * @param texts the text of each file by its path, as {@link GovernanceRules#texts(Path)} gives them
         */
        public Builder criteria(Map<String, String> texts) {
            this.files = CorpusFiles.of(texts);
            return this;
        }

        /** Lets rules and dossiers mention a fact type of the embedder's own: a public record. */
        public Builder factType(Class<? extends Fact> type) {
            types.add(type);
            return this;
        }

        /**
         * Has Drools' own compiler build the rules a second time from text, and judges every setup by both: an evaluation
         * in which the two differ throws. For those who sign a report; building takes a second or two more, judging
         * twice as long.
         */
        public Builder crossChecked() {
            this.isCrossChecked = true;
            return this;
        }

        /**
         * Where Drools' compiler finds fact types of the embedder's own, if the rules are {@link #crossChecked()}; by
         * default where the first of them was found.
         */
        public Builder classLoader(ClassLoader loader) {
            this.loader = loader;
            return this;
        }

        /** Computes further facts before rules run. */
        public Builder derivation(Derivation derivation) {
            derivations.add(derivation);
            return this;
        }

        /** Bounds each evaluation. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        private ClassLoader loader() {
            if (loader != null) {
                return loader;
            }
            ClassLoader first = types.isEmpty() ? null : types.get(0).getClassLoader();
            return first == null ? GovernanceRules.class.getClassLoader() : first;
        }

        /**
         * Reads and checks the rules, and tells what they are: of packs, once every change holds. Whoever writes about a
         * judgement asks {@link #books()} for the book of its day.
         *
         * @throws InvalidInputException as {@link #build()}
         */
        public RuleBook book() {
            return books().last();
        }

        /**
         * Reads and checks the rules, and tells what they are on every day.
         *
         * @throws InvalidInputException as {@link #build()}
         */
        public RuleBooks books() {
            return new RuleBooks(corpora(), pack == null ? layer : Layer.STANDARD);
        }

        /**
         * Reads and checks the rules and builds an evaluator from them.
         *
         * @throws InvalidInputException with every mistake in every file of the corpus, or in the packs; where a signature is
         *     asked for and does not hold, with that alone
         */
        public GovernanceEvaluator build() {
            LayeredCorpus corpora = corpora();
            GovernanceEvaluator evaluator = evaluator(corpora, this::network);
            return isCrossChecked
                    ? new CrossCheckedEvaluator(evaluator, evaluator(corpora, this::compiled))
                    : evaluator;
        }

        private GovernanceEvaluator evaluator(LayeredCorpus corpora, Function<Corpus, GovernanceEvaluator> builder) {
            return pack == null ? builder.apply(corpora.last()) : LayeredEvaluator.of(corpora, builder);
        }

        private LayeredCorpus corpora() {
            FactTypes all = FactTypes.STANDARD.with(types);
            return pack == null
                    ? LayeredCorpus.of(CorpusLoader.load(files, all))
                    : LayeredLoader.load(files, Packs.read(pack, trusted), all);
        }

        /**
         * What the rules are made of, without building an evaluator: layers, and what each changed that holds on a judged day.
         * What is to come is left out: what it does depends on the
         * setup.
         *
         * @param day {@link LocalDate#MAX} for all that packs name a date for
         * @throws InvalidInputException as {@link #build()}
         */
        public Layering layering(LocalDate day) {
            return corpora().layering(day);
        }

        private GovernanceEvaluator network(Corpus corpus) {
            return CorpusEvaluator.of(corpus, new Deriver(corpus.licenses(), derivations), limits);
        }

        private GovernanceEvaluator compiled(Corpus corpus) {
            return CorpusEvaluator.compiled(corpus, new Deriver(corpus.licenses(), derivations), limits, loader());
        }
    }
}
