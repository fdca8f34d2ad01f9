package org.commonsgovernance.reports.page;

/**
 * Something that is not as it was.
 *
 * @param what the criterion, or the verdict, in words
 * @param before how it stood
 * @param after how it stands
 * @param isWorse whether that is worse
 */
public record ChangeLine(String what, String before, String after, boolean isWorse) {}
