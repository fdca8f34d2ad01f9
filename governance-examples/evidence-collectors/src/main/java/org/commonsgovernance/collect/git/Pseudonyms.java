package org.commonsgovernance.collect.git;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.commonsgovernance.rules.problem.Sha256;

/**
 * What people are called instead of by name: {@code c-} and twelve hex digits of a digest of their address. The same person
 * has the same one in every run and repository. It hides names from readers; whoever knows an address can still compute it.
 */
public final class Pseudonyms {
    private final Map<String, String> known = new HashMap<>();

    /** The pseudonym of whoever has this address, or if that is empty, this name. */
    public String of(Ident person) {
        String key = person.mail().isEmpty() ? Mailmap.lower(person.name()) : person.mail();
        return known.computeIfAbsent(
                key,
                text -> "c-" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12));
    }
}
