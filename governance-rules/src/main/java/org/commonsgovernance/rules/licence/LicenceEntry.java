package org.commonsgovernance.rules.licence;

/**
 * A line of {@code licences.yaml}.
 *
 * @param id an SPDX id; with {@code *} at its end, all that begin so
 * @param reason why it is read so
 * @param source where that is written
 */
public record LicenceEntry(String id, String reason, String source) {
    boolean fits(String spdxId) {
        return id.endsWith("*") ? spdxId.startsWith(id.substring(0, id.length() - 1)) : spdxId.equals(id);
    }
}
