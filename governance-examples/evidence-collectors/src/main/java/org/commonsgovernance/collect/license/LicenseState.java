package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.collect.FileHistory.Version;
import org.commonsgovernance.collect.license.TextReading.Identified;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;
import org.commonsgovernance.collect.license.TextReading.Uncertain;
import org.jspecify.annotations.Nullable;

/** What the licence files of one day say together. */
sealed interface LicenseState {
    /** There is no licence file. */
    record Absent() implements LicenseState {}

    /**
     * There are licence files, but what they come to is not certain.
     *
     * @param files which
     * @param why what is not certain, with candidates
     */
    record Open(List<String> files, String why) implements LicenseState {}

    /**
     * A licence.
     *
     * @param files the files that say so, sorted by path
     * @param expression as an SPDX expression
     * @param terms how to read what is not listed in it; null where nothing is
     * @param version what the files say of later versions of a GNU licence
     * @param partialBy the file that leaves parts to other terms; null if none does
     * @param busl the parameters of a Business Source License; null for others
     * @param remarks what else to know
     */
    record Licensed(
            List<Version> files,
            String expression,
            @Nullable LicenseClass terms,
            LaterVersions version,
            @Nullable Version partialBy,
            @Nullable BuslParameters busl,
            List<String> remarks)
            implements LicenseState {
        /** Whether the other is the same grant going on. */
        boolean goesOnAs(Licensed other) {
            return expression.equals(other.expression)
                    && isPartial() == other.isPartial()
                    && Objects.equals(licensor(), other.licensor());
        }

        boolean isPartial() {
            return partialBy != null;
        }

        /** Who grants it, where the files name an organisation. */
        @Nullable
        String licensor() {
            if (busl != null) {
                return busl.licensorBody();
            }
            String named = null;
            for (Version file : files) {
                named = named == null && terms == LicenseClass.CLOSED ? NamedLicensor.in(file.text()) : named;
            }
            return named;
        }
    }

    /**
     * What several licence files come to.
     *
     * @param readings each file of that day, and what it was found to be
     * @param joint an expression that a manifest gives for these licences together; null if none does
     * @param isChoice whether a text of the project says that one may choose among its licences
     */
    static LicenseState of(Map<Version, TextReading> readings, @Nullable String joint, boolean isChoice) {
        List<Version> files = new ArrayList<>();
        Map<String, Identified> licenses = new TreeMap<>();
        List<String> doubts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        boolean choice = isChoice;
        BuslParameters busl = null;
        Version partialBy = null;
        // A file of that name lists who holds rights where there is another with the terms.
        boolean isAlone = readings.keySet().stream().allMatch(LicenseState::isCopyright);
        for (Map.Entry<Version, TextReading> one : readings.entrySet()) {
            Version file = one.getKey();
            if (!isAlone && isCopyright(file)) {
                continue;
            }
            String text = file.text() == null ? "" : file.text();
            if (one.getValue() instanceof Identified identified) {
                files.add(file);
                licenses.putIfAbsent(identified.expression(), identified);
                identified.remarks().forEach(remark -> remarks.add(file.path() + ": " + remark));
                if (!identified.others().isEmpty()) {
                    remarks.add(file.path() + " also holds the terms of parts from elsewhere: "
                            + String.join(", ", identified.others()));
                }
                partialBy = identified.isPartial() && partialBy == null ? file : partialBy;
                busl = identified.expression().equals("BUSL-1.1") ? BuslParameters.read(text) : busl;
            } else if (one.getValue() instanceof Uncertain uncertain) {
                doubts.add(file.path() + ": " + uncertain.why()
                        + (uncertain.candidates().isEmpty() ? "" : "; most like " + uncertain.candidates()));
            } else {
                boolean isChoiceHere = Surroundings.isChoice(List.of(text));
                choice |= isChoiceHere;
                boolean isPartialHere = !isChoiceHere && Surroundings.beside(text) == Surroundings.Effect.PARTIAL;
                partialBy = isPartialHere ? file : partialBy;
                if (file.text() == null) {
                    doubts.add(file.path() + ": it is too large to be read");
                }
            }
        }
        List<String> names =
                readings.keySet().stream().map(Version::path).sorted().toList();
        if (!doubts.isEmpty()) {
            return new Open(names, String.join("; ", doubts));
        }
        if (licenses.isEmpty()) {
            return readings.isEmpty()
                    ? new Absent()
                    : new Open(names, String.join(", ", names) + " holds no licence text");
        }
        if (withoutBase(licenses)) {
            remarks.add("the text of the GPL is taken to be there because the LGPL refers to it; parts may be under it"
                    + " alone");
        }
        Identified first = licenses.values().iterator().next();
        if (licenses.size() == 1) {
            return new Licensed(files, first.expression(), first.terms(), first.version(), partialBy, busl, remarks);
        }
        String expression = joined(licenses.keySet(), joint, choice);
        if (expression == null) {
            return new Open(
                    names,
                    "there are " + String.join(" and ", licenses.keySet())
                            + ", and nothing says whether one may choose or both hold");
        }
        LicenseClass terms =
                licenses.values().stream().anyMatch(one -> one.terms() != null) ? LicenseClass.CLOSED : null;
        return new Licensed(files, expression, terms, LaterVersions.NOT_APPLICABLE, partialBy, busl, remarks);
    }

    private static boolean isCopyright(Version file) {
        return file.path().toLowerCase(Locale.ROOT).startsWith("copyright");
    }

    /** The LGPL's version 3 adds to the GPL, whose text therefore lies beside it. */
    private static boolean withoutBase(Map<String, Identified> licenses) {
        Set<String> bases = new TreeSet<>();
        licenses.keySet().forEach(one -> bases.add(Expressions.base(one)));
        return bases.contains("LGPL-3.0")
                && licenses.keySet().removeIf(one -> Expressions.base(one).equals("GPL-3.0"));
    }

    private static @Nullable String joined(Set<String> expressions, @Nullable String joint, boolean isChoice) {
        Set<String> ids = new TreeSet<>();
        expressions.forEach(one -> ids.addAll(Expressions.ids(one)));
        if (joint != null && Expressions.ids(joint).equals(ids)) {
            return joint;
        }
        boolean isSimple = expressions.stream().noneMatch(one -> one.contains(" AND "));
        return isChoice && isSimple ? String.join(" OR ", expressions) : null;
    }
}
