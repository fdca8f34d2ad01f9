package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads contributions of many setups, one JSON object a line: the keys of a dossier's own contributions, {@code setup}
 * with the id of the setup, and {@code list} with the name under which its dossier lists them. Not safe to share between
 * threads.
 *
 * <pre>{@code
 * {"setup":"acme-db","contributor":"c1","onBehalfOf":"acme","at":"2025-03","count":4}
 * }</pre>
 */
public final class ContributionRows {
    private static final JsonFactory JSON = new JsonFactory();

    private final Source source;
    private @Nullable ContributionParser lines;

    /**
     * @param source where the contributions are known from, until whoever knows their dossiers says more
     */
    public ContributionRows(Source source) {
        this.source = source;
    }

    /** Reads one line; what is wrong with it is told in what is returned. */
    public ContributionRow read(String line) {
        return read(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one line in UTF-8; what is wrong with it is told in what is returned. */
    public ContributionRow read(byte[] line) {
        try (JsonParser parser = JSON.createParser(line)) {
            ContributionParser reader = reader(parser);
            try {
                return read(parser, reader);
            } catch (IllegalArgumentException | ArithmeticException e) {
                return broken(line, place(parser) + e.getMessage());
            }
        } catch (JsonProcessingException e) {
            return broken(line, unread(e));
        } catch (IOException e) {
            return broken(line, "column 1: is no UTF-8 text: " + e.getMessage());
        }
    }

    private ContributionParser reader(JsonParser parser) {
        if (lines == null) {
            lines = new ContributionParser(parser, true, "row", source);
        } else {
            lines.continueWith(parser);
        }
        return lines;
    }

    private static ContributionRow read(JsonParser parser, ContributionParser reader) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new IllegalArgumentException("the line is empty");
        }
        var contribution = reader.read(first, 1);
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException("a line holds one contribution; here goes another on");
        }
        if (reader.setup() == null) {
            throw new IllegalArgumentException("a contribution of many setups needs setup");
        }
        return new ContributionRow(reader.setup(), reader.list(), contribution, null);
    }

    /** Of what is too long or too deep the parser does not tell the place. */
    private static String unread(JsonProcessingException e) {
        return e.getLocation() == null
                ? "column 1: can't be read: " + e.getOriginalMessage()
                : "column " + e.getLocation().getColumnNr() + ": is no JSON: " + e.getOriginalMessage();
    }

    private static String place(JsonParser parser) {
        return "column " + parser.currentTokenLocation().getColumnNr() + ": ";
    }

    /** The setup is looked for behind the mistake too, because it is told that one of its lines is broken. */
    private static ContributionRow broken(byte[] line, String problem) {
        String setup = null;
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (setup == null && parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isSetup = parser.currentName().equals("setup");
                    JsonToken value = parser.nextToken();
                    if (isSetup && value == JsonToken.VALUE_STRING) {
                        setup = parser.getText().strip();
                    }
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // Nothing more can be read of it.
        }
        return new ContributionRow(setup == null || setup.isEmpty() ? null : setup, null, null, problem);
    }
}
