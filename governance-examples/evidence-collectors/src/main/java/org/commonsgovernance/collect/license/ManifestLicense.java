package org.commonsgovernance.collect.license;

import org.jspecify.annotations.Nullable;

/**
 * What a package's manifest says of its licence.
 *
 * @param path the manifest
 * @param written as it stands there
 * @param expression the SPDX expression it is or means; null if that is not certain
 */
public record ManifestLicense(
        String path, String written, @Nullable String expression) {}
