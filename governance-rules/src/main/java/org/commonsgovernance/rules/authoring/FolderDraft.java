package org.commonsgovernance.rules.authoring;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Draft;
import org.commonsgovernance.rules.corpus.LayeredDraft;
import org.commonsgovernance.rules.corpus.LayeredLoader;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.Packs;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;

/**
 * A folder of rules that somebody is writing: what can be read of it, and every mistake in the rest. Cases are not read.
 *
 * @param policy the thresholds that rules can compare with, those of lower layers among them
 * @param criteria those that could be read, of all layers
 * @param changes what packs change, from the lowest; empty for a whole corpus
 * @param packs from the lowest to the folder's own; empty for a whole corpus, and where a {@code pack.yaml} can't be read
 * @param problems every mistake, by file and place; at most the first 200
 */
public record FolderDraft(
        Policy policy, List<Criterion> criteria, List<LayerChange> changes, List<Pack> packs, List<Problem> problems) {
    private static final CorpusFiles SHIPPED = CorpusFiles.shipped();

    public FolderDraft {
        criteria = List.copyOf(criteria);
        changes = List.copyOf(changes);
        packs = List.copyOf(packs);
        problems = List.copyOf(problems);
    }

    /**
     * What can be read of a folder.
     *
     * @param unsaved read instead of the files of their names
     * @throws InvalidInputException if it is no folder of rules or can't be read at all
     */
    public static FolderDraft read(Path folder, FactTypes types, UnsavedTexts unsaved) {
        if (!Packs.isPack(folder)) {
            Draft draft = CorpusLoader.draft(CorpusFiles.of(folder, unsaved), types);
            return new FolderDraft(draft.policy(), draft.criteria(), List.of(), List.of(), draft.problems());
        }
        List<Pack> packs;
        try {
            packs = Packs.readUnsaved(folder, unsaved);
        } catch (InvalidInputException e) {
            Corpus standard = CorpusLoader.load(SHIPPED, types);
            return new FolderDraft(standard.policy(), standard.criteria(), List.of(), List.of(), e.problems());
        }
        LayeredDraft draft = LayeredLoader.draft(SHIPPED, packs, types);
        Corpus corpus = draft.corpus();
        return new FolderDraft(
                corpus.policy(), corpus.criteria(), corpus.layering().changes(), packs, draft.problems());
    }
}
