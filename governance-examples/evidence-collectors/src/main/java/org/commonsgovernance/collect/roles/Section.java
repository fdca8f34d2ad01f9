package org.commonsgovernance.collect.roles;

/**
 * What a heading says of those listed below it.
 *
 * @param role what they are
 * @param former whether they no longer are
 * @param body the committee's name; empty where it is none
 */
record Section(Role role, boolean former, String body) {
    static final Section NONE = new Section(Role.NONE, false, "");
    static final Section MAINTAINERS = new Section(Role.MAINTAINERS, false, "");

    static Section committee(String name) {
        return new Section(Role.COMMITTEE, false, name);
    }

    /** What this says where it stands below another one. */
    Section within(Section outer) {
        boolean isFormer = former || outer.former;
        if (role == Role.NONE) {
            return new Section(outer.role, isFormer, outer.body);
        }
        return new Section(role, isFormer, body);
    }

    boolean listsSeats() {
        return role == Role.MAINTAINERS || role == Role.COMMITTEE;
    }
}
