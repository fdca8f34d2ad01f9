package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.commonsgovernance.api.model.given.Contribution;

/**
 * Writes contributions as NDJSON, one a line, as {@link NdjsonContributions} and dossiers read them. What a reader takes
 * for granted is left out. A contribution's source is not written: the dossier that names the file names it for all.
 */
public final class ContributionLines implements Consumer<Contribution>, AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;
    private boolean isBegun;

    /**
     * @param stream left open when this is closed
     */
    public ContributionLines(OutputStream stream) {
        try {
            out = JSON.createGenerator(stream);
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws UncheckedIOException if it can't be written
     */
    @Override
    public void accept(Contribution one) {
        try {
            isBegun = true;
            out.writeStartObject();
            out.writeStringField("id", one.id());
            out.writeStringField("contributor", one.contributor());
            if (one.onBehalfOf() != null) {
                out.writeStringField("onBehalfOf", one.onBehalfOf());
            }
            if (one.kind() != Contribution.Kind.CODE) {
                out.writeStringField("kind", one.kind().name());
            }
            out.writeStringField("at", one.at().toString());
            if (one.count() != 1) {
                out.writeNumberField("count", one.count());
            }
            if (one.size() != null) {
                out.writeNumberField("size", one.size());
            }
            if (one.origin() != null) {
                out.writeStringField("origin", one.origin().name());
            }
            if (one.outcome() != Contribution.Outcome.ACCEPTED) {
                out.writeStringField("outcome", one.outcome().name());
            }
            if (!one.reviewers().isEmpty()) {
                out.writeArrayFieldStart("reviewers");
                for (String reviewer : one.reviewers()) {
                    out.writeString(reviewer);
                }
                out.writeEndArray();
            }
            if (one.takenUp() != null) {
                out.writeStringField("takenUp", one.takenUp().name());
            }
            if (one.component() != null) {
                out.writeStringField("component", one.component());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the last line.
     *
     * @throws UncheckedIOException if it can't be written
     */
    @Override
    public void close() {
        try {
            if (isBegun) {
                out.writeRaw('\n');
            }
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
