package org.commonsgovernance.reports.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.Component;

/**
 * Many different dossiers from a few real ones: each leaves out some facts that no other refers to, as if less had been
 * found. The same number gives the same dossier.
 */
final class Variants {
    /** Of so many facts one is left out. */
    private static final int ONE_OF = 6;

    private final List<ProductionSetup> real;

    Variants(List<ProductionSetup> real) {
        this.real = List.copyOf(real);
    }

    int size() {
        return real.size();
    }

    /** Of every dossier in a folder and below, in the order of their paths. */
    static Variants of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Variants(
                    files.filter(file -> file.getFileName().toString().equals("dossier.yaml"))
                            .filter(file -> !file.toString().contains("target"))
                            .sorted()
                            .map(Dossiers::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One of them.
     *
     * @param number counted from 0; as long as it is below the number of real dossiers, nothing is left out
     */
    ProductionSetup get(int number) {
        ProductionSetup setup = real.get(number % real.size());
        int round = number / real.size();
        ProductionSetup.Builder variant = ProductionSetup.builder("%s-%04d".formatted(setup.id(), number))
                .name(setup.name() + ", " + (round + 1))
                .description(setup.description())
                .outputs(List.copyOf(setup.outputs()))
                .observed(setup.observed());
        Set<String> needed = referredTo(setup);
        Random random = new Random(number);
        for (Fact fact : setup.facts()) {
            boolean isLeftOut = round > 0 && !isNeeded(fact, needed) && random.nextInt(ONE_OF) == 0;
            if (!isLeftOut) {
                variant.add(fact);
            }
        }
        return variant.build();
    }

    /** Ids that some fact needs to be there. Contributions introduce their contributors, and need none to be listed. */
    private static Set<String> referredTo(ProductionSetup setup) {
        Set<String> ids = new HashSet<>();
        for (Fact fact : setup.facts()) {
            for (Component component : Component.references(fact.getClass())) {
                boolean introduces =
                        fact instanceof Contribution && component.name().equals("contributor");
                if (!introduces) {
                    ids.addAll(component.ids(fact));
                }
            }
            if (fact instanceof Curation one) {
                ids.add(one.fact());
            }
        }
        return ids;
    }

    private static boolean isNeeded(Fact fact, Set<String> needed) {
        return needed.contains(fact.id()) || (fact instanceof Contribution one && needed.contains(one.contributor()));
    }

    /** Writes so many of them into a folder, and tells where. */
    List<Path> write(int many, Path folder) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ProductionSetup one = get(i);
            Path file = folder.resolve(one.id() + ".yaml");
            Dossiers.write(one, file);
            files.add(file);
        }
        return files;
    }
}
