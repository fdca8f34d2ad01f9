package org.commonsgovernance.beside;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.EntityUID;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.engine.OwnParts;

/**
 * Cedar through its Java binding: a policy for each rule, its sentence an annotation. A policy looks at one principal and
 * one resource, so that every party is asked about every thing it has to do with. All policies permit: of those that
 * forbid and those that permit, a decision would name only one sort.
 */
final class CedarRules implements Alternative {
    static final EntityUID FIND = EntityUID.parse("Action::\"find\"").orElseThrow();

    private final PolicySet policies;
    private final Map<String, RuleText> rules;
    private final AuthorizationEngine engine = new BasicAuthorizationEngine();

    private CedarRules(PolicySet policies, Map<String, RuleText> rules) {
        this.policies = policies;
        this.rules = rules;
    }

    static CedarRules of(List<RuleText> texts) {
        try {
            StringBuilder all = new StringBuilder();
            texts.forEach(one -> all.append(one.text()));
            PolicySet policies = PolicySet.parsePolicies(all.toString());
            Map<String, RuleText> rules = new HashMap<>();
            for (Policy policy : policies.policies) {
                Map<String, String> said = policy.getAnnotations();
                rules.put(
                        policy.getID(),
                        new RuleText(
                                said.getOrDefault("indicator", ""),
                                said.getOrDefault("reason", ""),
                                Stance.valueOf(said.getOrDefault("stance", "")),
                                policy.getSource()));
            }
            // Or every request would parse them anew.
            policies.cache();
            return new CedarRules(policies, rules);
        } catch (AuthException | CacheException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** What Cedar's validator says of policies beside the schema; empty where all is well. */
    static List<String> problems(List<RuleText> texts) {
        try {
            StringBuilder all = new StringBuilder();
            texts.forEach(one -> all.append(one.text()));
            Schema schema =
                    Schema.parse(Schema.JsonOrCedar.Cedar, RuleFiles.text("cedar", "governance", ".cedarschema"));
            ValidationResponse response = new BasicAuthorizationEngine()
                    .validate(new ValidationRequest(schema, PolicySet.parsePolicies(all.toString())));
            List<String> problems = new ArrayList<>();
            response.errors.ifPresent(errors -> errors.forEach(one -> problems.add(one.message)));
            response.success.ifPresent(success -> {
                success.validationErrors.forEach(one -> problems.add(one.getError().message));
                success.validationWarnings.forEach(one -> problems.add(one.getError().message));
            });
            return problems;
        } catch (AuthException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The rules one by one, as they can be repeated. */
    static List<RuleText> texts() {
        List<RuleText> texts = new ArrayList<>();
        for (String indicator : OwnParts.indicators()) {
            for (String one : RuleFiles.text("cedar", indicator, ".cedar").split("(?<=\n};\n)")) {
                texts.add(new RuleText(indicator, "", Stance.CONTESTS, one));
            }
        }
        return texts;
    }

    @Override
    public List<Reason> reasons(Material material) {
        Map<String, Strength> found = new HashMap<>();
        for (Strength level : material.levels()) {
            CedarEntities entities = new CedarEntities(Document.of(material, level));
            for (CedarEntities.Pair pair : entities.pairs()) {
                for (String id : matching(pair, entities)) {
                    found.putIfAbsent(id, level);
                }
            }
        }
        List<Reason> reasons = new ArrayList<>();
        found.forEach((id, level) -> {
            RuleText rule = rules.get(id);
            if (rule == null) {
                throw new IllegalStateException("no policy " + id);
            }
            reasons.add(rule.found(level));
        });
        return reasons;
    }

    private Set<String> matching(CedarEntities.Pair pair, CedarEntities entities) {
        AuthorizationRequest request = new AuthorizationRequest(
                pair.principal().getEUID(), FIND, pair.resource().getEUID(), entities.context());
        try {
            AuthorizationSuccessResponse response = engine.isAuthorized(
                            request, policies, new HashSet<>(List.of(pair.principal(), pair.resource())))
                    .success
                    .orElseThrow();
            if (!response.getErrors().isEmpty()) {
                throw new IllegalStateException(response.getErrors().toString());
            }
            return response.getReason();
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }
}
