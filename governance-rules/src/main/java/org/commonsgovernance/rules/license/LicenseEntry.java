package org.commonsgovernance.rules.license;

/**
 * A line of {@code licenses.yaml}.
 *
 * @param id an SPDX id; with {@code *} at its end, all that begin so
 * @param reason why it is read so
 * @param source where that is written
 */
public record LicenseEntry(String id, String reason, String source) {
    boolean fits(String spdxId) {
        return id.endsWith("*") ? spdxId.startsWith(id.substring(0, id.length() - 1)) : spdxId.equals(id);
    }
}
