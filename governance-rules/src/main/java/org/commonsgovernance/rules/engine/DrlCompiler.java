package org.commonsgovernance.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.commonsgovernance.rules.guard.CanonicalDrl;
import org.commonsgovernance.rules.guard.Rule;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** What Drools' own compiler makes of checked rules: another way to the same matches, for checking. */
final class DrlCompiler {
    private DrlCompiler() {}

    /** The compiler sees what the guard wrote, and nothing else. */
    static KieBase compile(List<Rule> rules, ClassLoader loader) {
        Properties properties = new Properties();
        // A rule base of this size compiles faster in the calling thread, and no pool outlives it.
        properties.setProperty("drools.parallelRulesBuildThreshold", "-1");
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(properties, loader));
        String drl = CanonicalDrl.of(rules);
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException("the compiler refused what the guard accepted: " + builder.getErrors());
        }
        return builder.newKieBase();
    }
}
