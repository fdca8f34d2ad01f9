package org.commonsgovernance.collect.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.collect.Tree;

/** Whether a licence that a guide names is the one whose text lies in the top folder, and no other beside it. */
final class OwnLicense {
    private static final int HEAD = 1_500;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("apache", "apache license"),
            Map.entry("mit", "permission is hereby granted, free of charge"),
            Map.entry("bsd", "redistribution and use in source and binary forms"),
            Map.entry("isc", "permission to use, copy, modify, and"),
            Map.entry("gpl", "gnu general public license"),
            Map.entry("gplv2", "gnu general public license version 2"),
            Map.entry("gplv3", "gnu general public license version 3"),
            Map.entry("lgpl", "gnu lesser general public license"),
            Map.entry("agpl", "gnu affero general public license"),
            Map.entry("mpl", "mozilla public license"),
            Map.entry("mozilla", "mozilla public license"),
            Map.entry("epl", "eclipse public license"),
            Map.entry("eclipse", "eclipse public license"),
            Map.entry("boost", "boost software license"),
            Map.entry("cc0", "cc0 1.0"),
            Map.entry("unlicense", "free and unencumbered software"));

    private final Set<String> heads = new HashSet<>();

    OwnLicense(Tree tree) {
        for (String path : tree.paths()) {
            String lower = path.toLowerCase(Locale.ROOT);
            boolean isText = !lower.contains("/") && isLicense(lower);
            String text = isText ? tree.text(path) : null;
            if (text != null) {
                String head = text.substring(0, Math.min(HEAD, text.length()));
                heads.add(head.toLowerCase(Locale.ROOT)
                        .replace("/or", "")
                        .replaceAll("[\\s*#=_-]+", " ")
                        .replace(", version", " version"));
            }
        }
    }

    private static boolean isLicense(String name) {
        return name.startsWith("license")
                || name.startsWith("licence")
                || name.startsWith("copying")
                || name.startsWith("unlicense");
    }

    /** @param name a word of the class of licences that phrases have */
    boolean isCalled(String name) {
        String wanted = NAMES.get(name);
        if (wanted == null || heads.size() != 1) {
            return false;
        }
        String head = heads.iterator().next();
        List<String> others = NAMES.values().stream()
                .distinct()
                .filter(one -> !wanted.startsWith(one) && !one.startsWith(wanted))
                .filter(one -> !(wanted.contains("general public") && one.equals("gnu general public license")))
                .toList();
        boolean isElsewhere = others.stream().anyMatch(head::contains);
        return head.contains(wanted) && !isElsewhere;
    }
}
