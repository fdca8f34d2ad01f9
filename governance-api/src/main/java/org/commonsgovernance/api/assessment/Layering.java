package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;

/**
 * What a rule base is made of, so that each figure and rule that is not the standard's can be traced to whoever changed
 * it, with the reason.
 *
 * @param layers from the lowest, the standard rules, to the pack that was asked for; never empty
 * @param changes all that packs changed and that holds on the judged day, layer by layer
 * @param prospects what later rules, and experimental ones, would make of the setup; by date, the experimental last
 * @param notices what whoever relies on the rules should know, a sentence each
 */
public record Layering(List<Layer> layers, List<LayerChange> changes, List<Prospect> prospects, List<String> notices) {
    public Layering {
        layers = Require.list(layers);
        changes = Require.list(changes);
        prospects = Require.list(prospects);
        notices = Require.list(notices);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a rule base has at least one layer");
        }
    }

    /** The standard rules alone. */
    public static Layering standard(String digest) {
        return new Layering(
                List.of(new Layer(Layer.STANDARD, null, digest, List.of())), List.of(), List.of(), List.of());
    }

    /** Whether a pack is laid over the standard rules. */
    public boolean isPacked() {
        return layers.size() > 1;
    }

    public Layering withProspects(List<Prospect> found) {
        return new Layering(layers, changes, found, notices);
    }
}
