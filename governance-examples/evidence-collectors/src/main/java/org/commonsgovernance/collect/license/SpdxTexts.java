package org.commonsgovernance.collect.license;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.rules.license.SpdxList;
import org.jspecify.annotations.Nullable;
import org.spdx.storage.listedlicense.SpdxListedLicenseLocalStore;

/**
 * The texts and templates of the SPDX licence list, as java-spdx-library has them in its archive: nothing is fetched.
 * Texts are read once, as pairs of words; a template is read when a text may be its licence. Of ids that stand for the
 * same text one is kept. Not safe to share between threads.
 */
final class SpdxTexts {
    /** A licence of the list, with the pairs of words of its text. */
    record Listed(String id, Pairs pairs) {}

    private static final String FOLDER = "/resources/stdlicenses/";
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Listed> all;
    private final Map<String, @Nullable Template> templates = new HashMap<>();

    SpdxTexts() {
        Set<String> ids = SpdxList.approved().keySet();
        List<Read> texts = ids.stream()
                .filter(id -> isKept(id, ids))
                .sorted()
                .parallel()
                .map(id -> read(id, true))
                .toList();
        Map<Long, String> byText = new TreeMap<>();
        for (Read one : texts) {
            if (!one.isDeprecated()) {
                byText.putIfAbsent(one.text(), one.id());
            }
        }
        texts.forEach(one -> byText.putIfAbsent(one.text(), one.id()));
        all = texts.stream()
                .filter(one -> one.id().equals(byText.get(one.text())))
                .map(one -> new Listed(one.id(), one.pairs()))
                .toList();
    }

    /** Sorted by id. */
    List<Listed> all() {
        return all;
    }

    /** The template of a listed licence; null if the list's own is not well formed. */
    @Nullable
    Template template(String id) {
        if (!templates.containsKey(id)) {
            templates.put(id, Template.parse(loosened(id, read(id, false).template())));
        }
        return templates.get(id);
    }

    /** GNU's licences and some others have several ids for one text, as their use and not the text tells them apart. */
    private static boolean isKept(String id, Set<String> ids) {
        for (String end : List.of("-or-later", "+", "-RFN", "-no-RFN", "-no-copyleft-exception")) {
            if (id.endsWith(end)) {
                String begin = id.substring(0, id.length() - end.length());
                if (ids.contains(begin + "-only") || ids.contains(begin)) {
                    return false;
                }
            }
        }
        return !ids.contains(id + "-only") && !id.contains("-invariants-");
    }

    /** Licensors leave out what MariaDB says of its own text; the terms are what counts. */
    private static String loosened(String id, String template) {
        int body = template.indexOf("The Licensor hereby grants you the right");
        int rest = template.indexOf("MariaDB hereby grants you permission");
        return id.equals("BUSL-1.1") && body > 0 && rest > body
                ? optional(template.substring(0, body)
                                .replace("<<beginOptional>>", "")
                                .replace("<<endOptional>>", ""))
                        + template.substring(body, rest)
                        + optional(template.substring(rest))
                : template;
    }

    private static String optional(String template) {
        return "<<beginOptional>>" + template + "<<endOptional>>";
    }

    private record Read(String id, boolean isDeprecated, long text, Pairs pairs, String template) {}

    private static Read read(String id, boolean onlyText) {
        boolean isDeprecated = false;
        String text = null;
        String template = null;
        // Not through the library's store: it takes half a second to set up, and is asked for files alone.
        String file = FOLDER + id + ".json";
        try (InputStream in =
                        Objects.requireNonNull(SpdxListedLicenseLocalStore.class.getResourceAsStream(file), file);
                JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            while ((text == null || (template == null && !onlyText)) && json.nextToken() == JsonToken.FIELD_NAME) {
                String field = Objects.requireNonNull(json.currentName());
                json.nextToken();
                switch (field) {
                    case "isDeprecatedLicenseId" -> isDeprecated = json.getBooleanValue();
                    case "licenseText" -> text = json.getText();
                    case "standardLicenseTemplate" -> template = json.getText();
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the SPDX licence list has no readable " + id, e);
        }
        Words words = Words.of(text == null || !onlyText ? "" : text);
        return new Read(id, isDeprecated, words.key(), words.pairs(), template == null ? "" : template);
    }
}
