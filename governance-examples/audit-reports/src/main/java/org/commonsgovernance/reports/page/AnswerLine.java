package org.commonsgovernance.reports.page;

/**
 * An answer of the judged.
 *
 * @param about the criterion, or the corrected fact
 * @param role in which role they speak; empty for a correction
 * @param text what they say
 * @param reason why a fact is corrected; empty for an answer
 * @param source number of its source
 */
public record AnswerLine(String about, String role, String text, String reason, int source) {}
