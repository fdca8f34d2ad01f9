package org.commonsgovernance.collect.license;

import java.util.List;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.jspecify.annotations.Nullable;

/** What a text was found to be. */
public sealed interface TextReading {
    /**
     * One licence, or several that the text joins.
     *
     * @param expression an SPDX expression
     * @param terms how to read the ids in it that are not in the SPDX list; null where there are none
     * @param version what the text says of later versions of a GNU licence
     * @param isPartial whether the text leaves parts of the product to other terms
     * @param others licences that the text names for parts from elsewhere, sorted
     * @param remarks what else a reader should know
     */
    record Identified(
            String expression,
            @Nullable LicenseClass terms,
            LaterVersions version,
            boolean isPartial,
            List<String> others,
            List<String> remarks)
            implements TextReading {
        public Identified {
            others = List.copyOf(others);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * There is a licence, but which is not certain.
     *
     * @param candidates the most similar listed licences, best first, at most five
     * @param why what stands against certainty, as half a sentence
     */
    record Uncertain(List<Candidate> candidates, String why) implements TextReading {
        public Uncertain {
            candidates = List.copyOf(candidates);
        }
    }

    /** The text is no licence, and holds none. */
    record NoLicenseText() implements TextReading {}

    /**
     * A licence that it might be.
     *
     * @param id its SPDX id
     * @param percent how many of the pairs of words of the two texts are the same, 0 to 100
     */
    record Candidate(String id, int percent) {
        @Override
        public String toString() {
            return id + " (" + percent + " %)";
        }
    }

    /** Whether later versions of a GNU licence may be taken instead: its own text doesn't tell. */
    enum LaterVersions {
        /** No GNU licence, or none that has versions. */
        NOT_APPLICABLE,
        /** Nothing tells: the expression names what is sure, the version of the text alone. */
        NOT_TOLD,
        ONLY_THIS,
        ALLOWED
    }
}
