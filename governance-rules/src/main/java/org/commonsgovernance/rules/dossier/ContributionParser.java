package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.problem.Printable;
import org.jspecify.annotations.Nullable;

/** Reads one contribution after the other from a stream of tokens. Texts and dates that come often are kept once. */
final class ContributionParser {
    /** Beyond so many different texts none is kept any more. */
    private static final int MOST_KEPT = 200_000;

    private JsonParser parser;
    private final boolean isOfMany;
    private final String file;
    private final Source source;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, PartialDate> dates = new HashMap<>();

    // The line under way.
    private @Nullable String setup;
    private @Nullable String list;
    private @Nullable String id;
    private @Nullable String contributor;
    private @Nullable String onBehalfOf;
    private @Nullable String component;
    private @Nullable PartialDate at;
    private Contribution.@Nullable Kind kind;
    private Contribution.@Nullable Origin origin;
    private Contribution.@Nullable Outcome outcome;
    private Contribution.@Nullable TakenUp takenUp;
    private @Nullable Integer count;
    private @Nullable Long size;
    private List<String> reviewers = List.of();
    private int keys;

    ContributionParser(JsonParser parser, String file, Source source) {
        this(parser, false, file, source);
    }

    /**
     * With keys that tell of which setup and list each contribution is, if {@code isOfMany}.
     */
    ContributionParser(JsonParser parser, boolean isOfMany, String file, Source source) {
        this.parser = parser;
        this.isOfMany = isOfMany;
        this.file = file;
        this.source = source;
    }

    /**
     * The contribution that begins with this token.
     *
     * @throws IllegalArgumentException if it is none, saying what would be right
     */
    Contribution read(JsonToken first, int line) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("a contribution is written as keys with values");
        }
        clear();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            key(key);
            if (value != JsonToken.VALUE_NULL) {
                value(key, value);
            }
        }
        return new Contribution(
                id == null ? file + ":" + line : id,
                source,
                required(contributor, "contributor"),
                onBehalfOf,
                kind == null ? Contribution.Kind.CODE : kind,
                required(at, "at"),
                count == null ? 1 : count,
                size,
                origin,
                outcome == null ? Contribution.Outcome.ACCEPTED : outcome,
                reviewers,
                takenUp,
                component);
    }

    /** Goes on with another stream, and with the texts that are known. */
    void continueWith(JsonParser next) {
        parser = next;
    }

    /** Of the last contribution read, or begun, the setup; null if it was not told yet. */
    @Nullable
    String setup() {
        return setup;
    }

    /** Of the last contribution read, or begun, the list; null if it was not told yet. */
    @Nullable
    String list() {
        return list;
    }

    private void clear() {
        setup = null;
        list = null;
        id = null;
        contributor = null;
        onBehalfOf = null;
        component = null;
        at = null;
        kind = null;
        origin = null;
        outcome = null;
        takenUp = null;
        count = null;
        size = null;
        reviewers = List.of();
        keys = 0;
    }

    /** Each key once. */
    private void key(String key) {
        int bit = 1
                << switch (key) {
                    case "id" -> 0;
                    case "contributor" -> 1;
                    case "onBehalfOf" -> 2;
                    case "component" -> 3;
                    case "at" -> 4;
                    case "kind" -> 5;
                    case "origin" -> 6;
                    case "outcome" -> 7;
                    case "takenUp" -> 8;
                    case "count" -> 9;
                    case "size" -> 10;
                    case "reviewers" -> 11;
                    case "setup" -> ofMany(key, 12);
                    case "list" -> ofMany(key, 13);
                    default -> throw unknown(key);
                };
        if ((keys & bit) != 0) {
            throw new IllegalArgumentException("\"" + key + "\" stands here a second time");
        }
        keys |= bit;
    }

    private int ofMany(String key, int bit) {
        if (!isOfMany) {
            throw unknown(key);
        }
        return bit;
    }

    private IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException("a contribution in a stream has no key \"" + Printable.shortened(key)
                + "\"; it has " + (isOfMany ? "setup, list, " : "")
                + "id, contributor, onBehalfOf, kind, at, count, size, origin, outcome, reviewers, takenUp, component");
    }

    private void value(String key, JsonToken token) throws IOException {
        switch (key) {
            case "setup" -> setup = text(key, token);
            case "list" -> list = text(key, token);
            case "id" -> id = text(key, token);
            case "contributor" -> contributor = text(key, token);
            case "onBehalfOf" -> onBehalfOf = text(key, token);
            case "component" -> component = text(key, token);
            case "at" -> at = date(token);
            case "kind" -> kind = constant(Contribution.Kind.class, key);
            case "origin" -> origin = constant(Contribution.Origin.class, key);
            case "outcome" -> outcome = constant(Contribution.Outcome.class, key);
            case "takenUp" -> takenUp = constant(Contribution.TakenUp.class, key);
            case "count" -> count = Math.toIntExact(number(key, token));
            case "size" -> size = number(key, token);
            default -> reviewers = reviewers(token);
        }
    }

    private String text(String key, JsonToken token) throws IOException {
        if (!token.isScalarValue()) {
            throw new IllegalArgumentException(key + " is a text");
        }
        String text = parser.getText();
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        String read = text.strip();
        if (read.isEmpty()) {
            throw new IllegalArgumentException(key + ": is blank");
        }
        if (!read.codePoints().allMatch(Printable::isVisible)) {
            throw new IllegalArgumentException(key + ": holds an invisible character");
        }
        if (texts.size() < MOST_KEPT) {
            texts.put(text, read);
        }
        return read;
    }

    private PartialDate date(JsonToken token) throws IOException {
        if (!token.isScalarValue()) {
            throw new IllegalArgumentException("at is a date, such as 2023-08");
        }
        String text = parser.getText();
        PartialDate known = dates.get(text);
        if (known != null) {
            return known;
        }
        PartialDate date = PartialDate.parse(text);
        if (dates.size() < MOST_KEPT) {
            dates.put(text, date);
        }
        return date;
    }

    private long number(String key, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        String text = parser.getText();
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException(key + ": must be a whole number");
        }
        return Long.parseLong(text);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String key) throws IOException {
        String text = parser.getText();
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + " is one of " + List.of(type.getEnumConstants()) + ", not \"" + Printable.shortened(text)
                            + "\"",
                    e);
        }
    }

    private List<String> reviewers(JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            throw new IllegalArgumentException("reviewers is a list");
        }
        List<String> read = new ArrayList<>();
        for (JsonToken one = parser.nextToken(); one != JsonToken.END_ARRAY; one = parser.nextToken()) {
            read.add(text("reviewers", one));
        }
        return read;
    }

    private static <T> T required(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("a contribution needs " + key);
        }
        return value;
    }
}
