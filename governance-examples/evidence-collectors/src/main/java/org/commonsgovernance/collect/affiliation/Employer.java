package org.commonsgovernance.collect.affiliation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is said to act for.
 *
 * @param kind what sort of saying it is
 * @param id the organisation's id; null unless it is one
 * @param name the organisation's name; null unless it is one
 */
public record Employer(
        Kind kind, @Nullable String id, @Nullable String name) {
    /** Known to act for nobody. */
    public static final Employer INDEPENDENT = new Employer(Kind.INDEPENDENT, null, null);

    /** Nothing is known. */
    public static final Employer UNKNOWN = new Employer(Kind.UNKNOWN, null, null);

    /** A program, no person. */
    public static final Employer AUTOMATED = new Employer(Kind.AUTOMATED, null, null);

    public enum Kind {
        ORGANIZATION,
        INDEPENDENT,
        AUTOMATED,
        UNKNOWN
    }

    public Employer {
        if ((kind == Kind.ORGANIZATION) != (id != null) || (id == null) != (name == null)) {
            throw new IllegalArgumentException("an organisation, and nothing else, has an id and a name");
        }
    }

    /** @param name with a letter or digit */
    static Employer organization(String name) {
        return new Employer(Kind.ORGANIZATION, FirmName.id(name), VisibleName.of(name));
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** Whether both say the same; the spelling of a name makes no difference. */
    boolean isAs(Employer other) {
        return kind == other.kind && Objects.equals(id, other.id);
    }

    /** As messages tell it. */
    String described() {
        return name == null ? kind.name() : "\"" + name + "\"";
    }
}
