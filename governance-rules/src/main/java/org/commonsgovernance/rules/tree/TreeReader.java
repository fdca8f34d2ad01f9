package org.commonsgovernance.rules.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML, or JSON where the name ends in {@code .json}. A file holds one document. */
public final class TreeReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS) // YES is one of our choices
            .loaderOptions(new LoaderOptions() {
                {
                    setCodePointLimit(Integer.MAX_VALUE);
                }
            })
            .build();

    private final SourceFile file;
    private final Problems problems;
    private final JsonParser parser;
    private final int linesBefore;

    /** Of YAML alone: the JSON reader counts as messages do. */
    private final @Nullable Columns columns;

    /** Whoever writes one writes many: the first is told of. */
    private boolean hasAlias;

    private TreeReader(SourceFile file, Problems problems, JsonParser parser, int linesBefore) {
        this.file = file;
        this.problems = problems;
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.columns = parser instanceof YAMLParser ? new Columns(file.text()) : null;
    }

    private int column(JsonLocation location) {
        return columns == null ? location.getColumnNr() : columns.of(location.getLineNr(), location.getColumnNr());
    }

    /** The file's tree; null where it could not be read, which {@code problems} then tell. */
    public static @Nullable Node read(SourceFile file, Problems problems) {
        if (isJson(file)) {
            return readJson(file, problems);
        }
        return YamlText.isReadable(file, problems) ? read(file, file.text(), YAML, 0, problems) : null;
    }

    /** Whether a file is read as JSON. Its nodes' columns then count {@code char}s; those of YAML, characters. */
    private static boolean isJson(SourceFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** The tree of a file of JSON, whatever its name ends in; null where it could not be read. */
    public static @Nullable Node readJson(SourceFile file, Problems problems) {
        return read(file, file.text(), JSON, 0, problems);
    }

    /** The tree of one line of JSON in a file of such lines; places are those in the file. */
    public static @Nullable Node readLine(SourceFile file, String line, int number, Problems problems) {
        return read(file, line, JSON, number - 1, problems);
    }

    private static @Nullable Node read(
            SourceFile file, String text, JsonFactory format, int linesBefore, Problems problems) {
        if (text.isBlank()) {
            problems.add(file.problem(1, 1, "the file is empty"));
            return null;
        }
        try (JsonParser parser = format.createParser(text)) {
            TreeReader reader = new TreeReader(file, problems, parser, linesBefore);
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(file.problem(1, 1, "the file holds nothing but comments"));
                return null;
            }
            Node node = reader.node(first);
            if (parser.nextToken() != null) {
                JsonLocation location = parser.currentTokenLocation();
                problems.add(file.problem(
                        location.getLineNr() + linesBefore,
                        reader.column(location),
                        "a file holds one document; this begins another"));
            }
            return node;
        } catch (JsonProcessingException e) {
            problems.add(unreadable(file, linesBefore, e));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
    }

    private static Problem unreadable(SourceFile file, int linesBefore, JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return YamlAdvice.of(file, yaml, yaml.getProblemMark());
        }
        if (e.getCause() instanceof ReaderException yaml) {
            return file.problemAt(
                    yaml.getPosition(), "can't be read: it holds the character U+%04X".formatted(yaml.getCodePoint()));
        }
        if (e instanceof StreamConstraintsException) {
            boolean isDeep = e.getOriginalMessage().contains("nesting");
            return file.problem(
                    linesBefore + 1,
                    1,
                    "can't be read: "
                            + (isDeep ? "it is nested too deeply" : "a name, number or text in it is too long"));
        }
        JsonLocation location = e.getLocation();
        int line = linesBefore + (location == null ? 1 : Math.max(1, location.getLineNr()));
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        // Jackson's parentheses speak of its own features.
        String message = e.getOriginalMessage();
        int detail = Math.max(message.indexOf('\n'), message.indexOf(" (start marker"));
        return file.problem(line, column, "can't be read: " + (detail < 0 ? message : message.substring(0, detail)));
    }

    private Node node(JsonToken token) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        int line = linesBefore + location.getLineNr();
        int column = column(location);
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias() && !hasAlias) {
            hasAlias = true;
            problems.add(file.problem(line, column, "anchors and aliases (&, *) are not read; write the value out"));
        }
        return switch (token) {
            case START_OBJECT -> mapping(line, column);
            case START_ARRAY -> sequence(line, column);
            case VALUE_NULL -> new Node.Nothing(line, column);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(line, column, parser.getText(), Node.Scalar.Kind.FLAG);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node.Scalar(line, column, parser.getText(), Node.Scalar.Kind.NUMBER);
            default -> new Node.Scalar(line, column, parser.getText(), Node.Scalar.Kind.TEXT);
        };
    }

    private Node mapping(int line, int column) throws IOException {
        Node.Mapping mapping = Node.Mapping.at(line, column);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonLocation key = parser.currentTokenLocation();
            int keyLine = linesBefore + key.getLineNr();
            int keyColumn = column(key);
            String name = parser.currentName();
            Node value = node(parser.nextToken());
            Node.Field there = mapping.fields().putIfAbsent(name, new Node.Field(keyLine, keyColumn, value));
            if (there != null) {
                problems.add(() -> file.problem(
                        keyLine,
                        keyColumn,
                        "\"" + name + "\" stands here a second time; the first is in line " + there.line()));
            }
        }
        return mapping;
    }

    private Node sequence(int line, int column) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Sequence(line, column, items);
    }
}
