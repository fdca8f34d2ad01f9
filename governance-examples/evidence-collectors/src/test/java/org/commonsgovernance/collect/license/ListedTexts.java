package org.commonsgovernance.collect.license;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.spdx.storage.listedlicense.SpdxListedLicenseLocalStore;

/** Licence texts as the SPDX list's own library has them. */
final class ListedTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ListedTexts() {}

    static String of(String id) {
        return read(id).path("licenseText").asText();
    }

    static boolean isDeprecated(String id) {
        return read(id).path("isDeprecatedLicenseId").asBoolean();
    }

    private static JsonNode read(String id) {
        String file = "/resources/stdlicenses/" + id + ".json";
        try (InputStream in =
                Objects.requireNonNull(SpdxListedLicenseLocalStore.class.getResourceAsStream(file), file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
