package org.commonsgovernance.beside;

import java.util.List;

/** A rule base in some engine, ready to judge; safe to share between threads. */
public interface Alternative {
    /** Every rule that matches, with how well it is known. */
    List<Reason> reasons(Material material);
}
