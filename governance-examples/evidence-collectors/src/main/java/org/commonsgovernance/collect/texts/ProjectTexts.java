package org.commonsgovernance.collect.texts;

import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;

/**
 * What the files of a repository plainly state and the other collectors do not read: how the product is built, where
 * tasks are told, what anyone can read, who looks after the project, whether anyone may contribute, how many
 * organisations use it. Negations, mere mentions and what is said of something else state nothing.
 */
public final class ProjectTexts {
    private ProjectTexts() {}

    /**
     * Adds what the files state. To be called after the collectors of licences and terms, since of what they found
     * already there is no second fact.
     *
     * @param isPublic whether anyone can fetch the repository
     * @param names one name for the spellings of an organisation
     */
    public static void collect(Tree tree, boolean isPublic, OrganizationNames names, Found found) {
        ReadTexts texts = ReadTexts.of(tree, found);
        boolean isBuilt = isPublic && BuildRecipe.addTo(tree, found);
        Doors.addTo(texts, found);
        Tasks.addTo(texts, found);
        PublicTalk.addTo(texts, found);
        Roadmap.addTo(tree, texts, isPublic, found);
        Stewards stewards = new Stewards(tree, texts, names);
        stewards.addTo(found);
        if (isBuilt) {
            GratisProduct.addTo(tree, stewards.ofProject(), found);
        }
        Charter.addTo(texts, names, found);
        Adopters.addTo(tree, texts, found);
    }
}
