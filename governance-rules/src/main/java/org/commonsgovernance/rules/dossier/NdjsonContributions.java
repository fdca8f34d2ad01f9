package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;

/**
 * Contributions in NDJSON, one object a line, read one after the other and held by nobody. What a dossier's own file of
 * contributions may hold is read the same way to the same facts.
 */
public final class NdjsonContributions {
    private static final JsonFactory JSON = new JsonFactory();

    private NdjsonContributions() {}

    /**
     * Hands on each contribution in the order of the lines. Their ids are the file's name, {@code :} and the line.
     *
     * @param source where they are known from
     * @throws InvalidInputException at the first line that is wrong; what was handed on until then is to be dropped
     */
    public static void read(Path file, Source source, Consumer<Contribution> each) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw InvalidInputException.of(file.toString(), "is not there, or is no ordinary file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            read(name, in, source, each);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    file.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }

    private static void read(String name, InputStream in, Source source, Consumer<Contribution> each)
            throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            ContributionParser line = new ContributionParser(parser, name, source);
            int before = 0;
            for (JsonToken token = next(parser, name); token != null; token = next(parser, name)) {
                int begins = parser.currentTokenLocation().getLineNr();
                try {
                    if (begins == before) {
                        throw new IllegalArgumentException("a line holds one contribution; this is another");
                    }
                    each.accept(line.read(token, begins));
                    before = parser.currentTokenLocation().getLineNr();
                    if (before != begins) {
                        throw new IllegalArgumentException("a contribution is one line, and this one goes on");
                    }
                } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
                    throw refused(name, parser, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static JsonToken next(JsonParser parser, String name) throws IOException {
        try {
            return parser.nextToken();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw refused(name, parser, "can't be read: " + e.getOriginalMessage());
        }
    }

    private static InvalidInputException refused(String name, JsonParser parser, String message) {
        return InvalidInputException.of(new Problem(
                name,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr(),
                message.lines().findFirst().orElse(""),
                null,
                0));
    }
}
