package org.commonsgovernance.beside;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fraction;

/** cel-java: an expression for each rule, checked against the types of the document when it is compiled. */
final class CelRules extends ByDocument<Map<String, Object>> {
    /** Figures that rules compare with. */
    public record Policy(
            double plural,
            double controlled,
            double farBelow,
            double near,
            double substantial,
            long enoughProposals,
            long promptDays,
            long severalSellers,
            long assetsTogether) {
        static final Policy OF_CORPUS = new Policy(1.0 / 3, 0.5, 0.5, 0.8, 1.0 / 3, 10, 30, 3, 3);
    }

    private final List<CelRuntime.Program> programs = new ArrayList<>();

    private CelRules(List<RuleText> rules) {
        super(rules);
    }

    static CelRules of(List<RuleText> rules) {
        Cel cel = environment();
        CelRules built = new CelRules(rules);
        for (RuleText rule : rules) {
            try {
                built.programs.add(cel.createProgram(cel.compile(rule.text()).getAst()));
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalArgumentException(rule.reason() + ": " + e.getMessage(), e);
            }
        }
        return built;
    }

    /** A variable for each part of the document. */
    static Cel environment() {
        List<Class<?>> types = new ArrayList<>(List.of(Document.class.getDeclaredClasses()));
        types.addAll(List.of(Policy.class, Fraction.class));
        Class<?>[] all = types.toArray(Class<?>[]::new);
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addCompilerLibraries(CelExtensions.nativeTypes(all))
                .addRuntimeLibraries(CelExtensions.nativeTypes(all))
                .setResultType(SimpleType.BOOL)
                .addVar("policy", type(Policy.class));
        for (RecordComponent component : Document.class.getRecordComponents()) {
            builder.addVar(component.getName(), type(component.getGenericType()));
        }
        return builder.build();
    }

    private static CelType type(Type type) {
        if (type instanceof ParameterizedType list) {
            return ListType.create(type(list.getActualTypeArguments()[0]));
        }
        return type == String.class
                ? SimpleType.STRING
                : StructTypeReference.create(((Class<?>) type).getCanonicalName());
    }

    @Override
    Map<String, Object> input(Document document) {
        Map<String, Object> input = new HashMap<>();
        input.put("policy", Policy.OF_CORPUS);
        Plain.components(document, input::put);
        return input;
    }

    @Override
    boolean holds(int index, Map<String, Object> input) {
        try {
            return (Boolean) programs.get(index).eval(input);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(rules.get(index).reason() + ": " + e.getMessage(), e);
        }
    }
}
