package org.commonsgovernance.rules.facts;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.Newcomers;
import org.commonsgovernance.api.model.derived.Openness;
import org.commonsgovernance.api.model.derived.Outputs;
import org.commonsgovernance.api.model.derived.OutsiderStanding;
import org.commonsgovernance.api.model.derived.OwnerSets;
import org.commonsgovernance.api.model.derived.PaidWork;
import org.commonsgovernance.api.model.derived.PartTerms;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.ReviewReach;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Sizes;
import org.commonsgovernance.api.model.derived.TaskChoice;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.ControlKnown;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Response;
import org.jspecify.annotations.Nullable;

/** The types of fact that a rule base knows. Immutable. */
public final class FactTypes {
    /** Given facts that have no kind of which a list could be complete. */
    private static final List<Class<? extends Fact>> OTHER_GIVEN =
            List.of(Complete.class, ControlKnown.class, Response.class, Curation.class);

    private static final List<Class<? extends Fact>> DERIVED = List.of(
            Participant.class,
            Parties.class,
            Share.class,
            Concentration.class,
            Holdings.class,
            CopyrightHolding.class,
            RelicensingPower.class,
            PartTerms.class,
            ProductTerms.class,
            Openness.class,
            Sellers.class,
            Entry.class,
            OutsiderStanding.class,
            Acceptance.class,
            ReviewReach.class,
            Newcomers.class,
            Sizes.class,
            OwnerSets.class,
            Outputs.class,
            TaskChoice.class,
            PaidWork.class);

    private static final List<Class<? extends Fact>> VERDICT = List.of(Standing.class, Tally.class);

    /** The model's own types. */
    public static final FactTypes STANDARD = standard();

    private final Map<String, FactType> byName;

    private FactTypes(Map<String, FactType> byName) {
        this.byName = byName;
    }

    private static FactTypes standard() {
        Map<String, FactType> types = new LinkedHashMap<>();
        Arrays.stream(FactKind.values()).forEach(kind -> put(types, kind.type()));
        OTHER_GIVEN.forEach(type -> put(types, type));
        DERIVED.forEach(type -> put(types, type));
        VERDICT.forEach(type -> put(types, type));
        return new FactTypes(types);
    }

    private static void put(Map<String, FactType> types, Class<? extends Fact> javaType) {
        FactType type = new FactType(javaType);
        FactType there = types.putIfAbsent(type.name(), type);
        if (there != null) {
            throw new IllegalArgumentException("two fact types are called " + type.name() + ": "
                    + there.javaType().getName() + " and " + javaType.getName());
        }
    }

    /**
     * These types and more, as an embedder registers them.
     *
     * @throws IllegalArgumentException if one is no public record, or has a name that is taken
     */
    public FactTypes with(Collection<Class<? extends Fact>> more) {
        Map<String, FactType> types = new LinkedHashMap<>(byName);
        more.forEach(type -> put(types, type));
        return new FactTypes(types);
    }

    public @Nullable FactType get(String name) {
        return byName.get(name);
    }

    public Collection<FactType> all() {
        return byName.values();
    }

    /** What a dossier may hold: everything but what is computed from the findings. */
    public Map<String, FactType> forDossiers() {
        Map<String, FactType> types = new LinkedHashMap<>(byName);
        VERDICT.forEach(type -> types.remove(type.getSimpleName()));
        return types;
    }

    /** What rules that find evidence may mention: neither findings nor what the judged answer. */
    public Map<String, FactType> forEvidenceRules() {
        Map<String, FactType> types = forDossiers();
        types.remove(Response.class.getSimpleName());
        types.remove(Curation.class.getSimpleName());
        return types;
    }

    /** What rules that cap the verdict may mention. */
    public Map<String, FactType> forVerdictRules() {
        Map<String, FactType> types = forEvidenceRules();
        VERDICT.forEach(type -> types.put(type.getSimpleName(), byName.get(type.getSimpleName())));
        return types;
    }
}
