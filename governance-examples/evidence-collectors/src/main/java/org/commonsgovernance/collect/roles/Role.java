package org.commonsgovernance.collect.roles;

/** What the people below a heading are. */
enum Role {
    /** They decide what is merged. */
    MAINTAINERS,
    /** They sit in a committee, a council or a board. */
    COMMITTEE,
    /** They do something else: review, moderate, answer. */
    OTHER,
    /** It is about a role, and lists nobody. */
    PROSE,
    /** The heading does not tell. */
    NONE
}
