/** Facts about a production setup and what is concluded from them; no dependency at run time but nullness annotations. */
module org.commonsgovernance.api {
    exports org.commonsgovernance.api;
    exports org.commonsgovernance.api.model;
    exports org.commonsgovernance.api.model.given;
    exports org.commonsgovernance.api.model.derived;
    exports org.commonsgovernance.api.assessment;

    requires transitive org.jspecify;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler;

    uses org.commonsgovernance.api.GovernanceEvaluatorProvider;
}
