package org.commonsgovernance.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Which package may know which. */
@AnalyzeClasses(packages = "org.commonsgovernance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_do_not_run_in_circles = SlicesRuleDefinition.slices()
            .matching("org.commonsgovernance.rules.(*)..")
            .should()
            .beFreeOfCycles()
            .because("whoever reads one package need not read all");

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy("org.commonsgovernance.rules")
            .layer("engine")
            .definedBy("..rules.engine..")
            .layer("report")
            .definedBy("..rules.report..")
            .layer("corpus")
            .definedBy("..rules.corpus..")
            .layer("derive")
            .definedBy("..rules.derive..")
            .layer("guard")
            .definedBy("..rules.guard..")
            .layer("dossier")
            .definedBy("..rules.dossier..")
            .layer("authoring")
            .definedBy(
                    "..rules.check..",
                    "..rules.cases..",
                    "..rules.format..",
                    "..rules.handbook..",
                    "..rules.authoring..",
                    "..rules.difference..")
            .layer("api")
            .definedBy("..api..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("authoring")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("start", "authoring")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("authoring")
            .whereLayer("dossier")
            .mayOnlyBeAccessedByLayers("authoring")
            .whereLayer("corpus")
            .mayOnlyBeAccessedByLayers("start", "engine", "authoring")
            .whereLayer("derive")
            .mayOnlyBeAccessedByLayers("start", "engine", "authoring")
            .whereLayer("guard")
            .mayOnlyBeAccessedByLayers("engine", "corpus", "authoring");

    @ArchTest
    static final ArchRule only_the_rule_base_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
            .because("the compiler sees what the guard wrote, and embedders see no Drools type");

    @ArchTest
    static final ArchRule the_api_depends_on_nothing = classes()
            .that()
            .resideInAPackage("org.commonsgovernance.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.commonsgovernance.api..", "org.jspecify..", "io.soabase..", "javax.annotation..");

    @ArchTest
    static final ArchRule judging_knows_no_clock_network_locale_or_chance = noClasses()
            .that()
            .resideInAnyPackage("..rules.engine..", "..rules.derive..", "..rules.guard..", "..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.util.random..")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("an evaluation is a pure function of rule base, setup, day and window");
}
