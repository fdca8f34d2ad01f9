package org.commonsgovernance.collect.license;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spdx.licenseTemplate.ILicenseTemplateOutputHandler;
import org.spdx.licenseTemplate.LicenseParserException;
import org.spdx.licenseTemplate.LicenseTemplateRule;
import org.spdx.licenseTemplate.LicenseTemplateRuleException;
import org.spdx.licenseTemplate.SpdxLicenseTemplateHelper;

/**
 * The template of a licence as the SPDX list gives it: words that must be there, words that may be missing, and places
 * where others may stand.
 *
 * @param units what follows what
 * @param skips for each unit, and the end, where one may go on instead of reading it
 * @param required how many words must be there
 */
record Template(List<Unit> units, List<int[]> skips, int required) {
    /** A part of a template. */
    sealed interface Unit {}

    /** A word, as {@link Words} codes it. */
    record Word(long code) implements Unit {}

    /**
     * A place for other words.
     *
     * @param allowed the words that may stand there; empty for any
     * @param most how many
     */
    record Place(Set<Long> allowed, int most) implements Unit {}

    /** Reads a template; null if it is not well formed. */
    static @Nullable Template parse(String text) {
        Reader reader = new Reader();
        try {
            SpdxLicenseTemplateHelper.parseTemplate(text, reader);
        } catch (LicenseTemplateRuleException | LicenseParserException e) {
            return null;
        }
        return reader.template();
    }

    private static final class Reader implements ILicenseTemplateOutputHandler {
        private final List<Unit> units = new ArrayList<>();
        private final List<int[]> jumps = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private int required;

        @Override
        public void text(String text) {
            long[] codes = Words.of(text).codes();
            for (long code : codes) {
                units.add(new Word(code));
            }
            required += open.isEmpty() ? codes.length : 0;
        }

        @Override
        public void variableRule(LicenseTemplateRule rule) {
            String match = rule.getMatch() == null ? ".*" : rule.getMatch();
            if (match.equals(".{0,20}")) {
                // What stands before an item of a list, which texts have without it.
                units.add(new Place(Set.of(), 3));
            } else if (match.contains(".+") || match.contains(".*") || match.contains(".{")) {
                units.add(new Place(Set.of(), 40));
            } else {
                Set<Long> allowed = new HashSet<>();
                String signs = match.replace("\\s", " ").replace("\\t", " ").replace("\\n", " ");
                Arrays.stream(Words.of(signs.replace("\\", "")).codes()).forEach(allowed::add);
                String original = rule.getOriginal() == null ? "" : rule.getOriginal();
                long[] first = Words.of(original).codes();
                Arrays.stream(first).forEach(allowed::add);
                if (!allowed.isEmpty()) {
                    units.add(new Place(allowed, Math.max(12, first.length + 2)));
                }
            }
        }

        @Override
        public void beginOptional(LicenseTemplateRule rule) {
            open.push(units.size());
        }

        @Override
        public void endOptional(LicenseTemplateRule rule) {
            if (!open.isEmpty()) {
                jumps.add(new int[] {open.pop(), units.size()});
            }
        }

        @Override
        public void completeParsing() {}

        /** Places at either end would only take in what stands around the licence. */
        Template template() {
            List<List<Integer>> to = new ArrayList<>();
            for (int at = 0; at <= units.size(); at++) {
                to.add(new ArrayList<>());
            }
            for (int[] jump : jumps) {
                if (jump[1] > jump[0]) {
                    to.get(jump[0]).add(jump[1]);
                }
            }
            for (int at = 0; at < units.size() && units.get(at) instanceof Place; at++) {
                units.set(at, new Place(Set.of(), 0));
            }
            for (int at = units.size() - 1; at >= 0 && units.get(at) instanceof Place; at--) {
                units.set(at, new Place(Set.of(), 0));
            }
            List<int[]> skips = to.stream()
                    .map(list -> list.stream()
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .distinct()
                            .toArray())
                    .toList();
            return new Template(List.copyOf(units), skips, required);
        }
    }
}
