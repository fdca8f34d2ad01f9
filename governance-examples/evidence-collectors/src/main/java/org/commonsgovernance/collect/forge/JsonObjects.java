package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The objects of a JSON text, one after the other: in a list, in a list of pages, one a line, or in the lists of a
 * container. Memory is bounded by the largest object; texts that nothing is read from are skipped.
 */
final class JsonObjects {
    /** Lists that hold records of their own: GitHub's search pages, archive.json and GitLab's older project.json. */
    private static final Set<String> LISTS =
            Set.of("items", "issues", "pulls", "merge_requests", "project_members", "protected_branches");

    /** Large, and nothing is read from them. */
    private static final Set<String> SKIPPED = Set.of(
            "body",
            "body_html",
            "body_text",
            "description",
            "description_html",
            "merge_request_diff",
            "pipelines",
            "ci_pipelines",
            "work_item_description");

    private static final int DEEPEST_LIST = 4;
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 50_000_000;
    private static final long LARGEST_OBJECT = 200_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build());

    private final JsonParser parser;
    private final Bounded in;
    private final Consumer<ObjectNode> sink;

    private JsonObjects(JsonParser parser, Bounded in, Consumer<ObjectNode> sink) {
        this.parser = parser;
        this.in = in;
        this.sink = sink;
    }

    /** A text that breaks off or is no JSON, with the place. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1;

        private final int line;
        private final int column;

        BrokenException(int line, int column, String message, IOException cause) {
            super(message, cause);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /**
     * Hands every object to {@code sink} as soon as it is read.
     *
     * @throws BrokenException if the text breaks off or is no JSON; what came before was handed over
     */
    static void read(InputStream in, Consumer<ObjectNode> sink) throws BrokenException {
        int line = 1;
        int column = 1;
        Bounded bounded = new Bounded(in);
        try (JsonParser parser = MAPPER.getFactory().createParser(bounded)) {
            try {
                JsonObjects objects = new JsonObjects(parser, bounded, sink);
                while (parser.nextToken() != null) {
                    objects.value(0);
                }
            } catch (IOException e) {
                line = Math.max(1, parser.currentLocation().getLineNr());
                column = Math.max(1, parser.currentLocation().getColumnNr());
                throw e;
            }
        } catch (IOException e) {
            throw new BrokenException(line, column, firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        String told = message == null ? e.getClass().getSimpleName() : message;
        int marker = told.indexOf(" (start marker");
        String plain = marker < 0 ? told : told.substring(0, marker);
        int end = plain.indexOf('\n');
        return end < 0 ? plain : plain.substring(0, end);
    }

    private void value(int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(depth);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            list(depth + 1);
        }
    }

    private void list(int depth) throws IOException {
        if (depth > DEEPEST_LIST) {
            throw new JsonParseException(
                    parser, "lists in lists, " + depth + " deep; pages of records are at most 2 deep");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(depth);
        }
    }

    private void object(int depth) throws IOException {
        in.restart();
        ObjectNode object = MAPPER.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                list(depth + 1);
                in.restart();
            } else if (SKIPPED.contains(name)) {
                parser.skipChildren();
            } else {
                JsonNode child = MAPPER.readTree(parser);
                object.set(name, child);
            }
        }
        sink.accept(object);
    }

    /** Ends the reading of an object that is larger than memory should hold. */
    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST_OBJECT;

        Bounded(InputStream in) {
            super(in);
        }

        void restart() {
            left = LARGEST_OBJECT;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int number = super.read(into, offset, length);
            count(Math.max(0, number));
            return number;
        }

        private void count(int number) throws IOException {
            left -= number;
            if (left < 0) {
                throw new IOException("one record has more than " + LARGEST_OBJECT + " bytes");
            }
        }
    }
}
