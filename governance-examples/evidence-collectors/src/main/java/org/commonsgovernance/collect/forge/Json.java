package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a field holds; numbers are never negative; null where it is missing, null or of another form. */
final class Json {
    /** What is larger counts nothing, and its sums would overflow. */
    private static final long LARGEST = 1_000_000_000_000_000L;

    private static final int FIRST_YEAR = 1990;
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss Z", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT));

    private Json() {}

    static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    static @Nullable Long number(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.longValue() >= 0
                        && value.longValue() <= LARGEST
                ? Long.valueOf(value.longValue())
                : null;
    }

    static @Nullable Boolean truth(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
    }

    /** A moment; those before 1990 are how some forges write "never". */
    static @Nullable Instant moment(JsonNode object, String field) {
        String text = text(object, field);
        if (text == null || text.length() > 40) {
            return null;
        }
        return FORMS.stream()
                .map(form -> read(text, form))
                .filter(Objects::nonNull)
                .filter(read -> read.getYear() >= FIRST_YEAR)
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static @Nullable OffsetDateTime read(String text, DateTimeFormatter form) {
        try {
            return form.parse(text, OffsetDateTime::from);
        } catch (DateTimeException e) {
            return null; // another form
        }
    }

    /** The texts of a field of each element of a list; null where there is no list. */
    static @Nullable List<String> texts(JsonNode list, String field) {
        if (!list.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            String text = one.isTextual() ? one.textValue() : text(one, field);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
