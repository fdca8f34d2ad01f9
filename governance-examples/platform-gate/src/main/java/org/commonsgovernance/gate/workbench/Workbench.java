package org.commonsgovernance.gate.workbench;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.gate.api.Input;
import org.commonsgovernance.gate.api.Reporting;
import org.commonsgovernance.gate.packs.PackArchive;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.pages.Render;
import org.commonsgovernance.gate.push.Gate;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPack;
import org.jspecify.annotations.Nullable;

/**
 * The pages on which a pack is edited. Everything that somebody edits is in the form that they send: the platform keeps
 * nothing of it, and anyone may try. A script sends it while they type; without scripts a button does.
 */
public final class Workbench {
    private static final long MOST_BYTES = 4_000_000;
    private static final String SCRIPT = Render.resource("workbench.js");

    private final RulePacks packs;
    private final Reporting reporting;
    private final Checking checking;

    public Workbench(RulePacks packs, Repositories repositories, Gate gate, Reporting reporting) {
        this.packs = packs;
        this.reporting = reporting;
        this.checking = new Checking(packs, repositories, gate);
    }

    /** Has them served. */
    public void addTo(RoutesConfig config) {
        config.get("/workbench", this::open);
        config.post("/workbench", this::check);
        config.post("/workbench/archive", this::archive);
        config.get(
                "/workbench.js",
                context -> context.contentType("text/javascript; charset=utf-8").result(SCRIPT));
    }

    private void open(Context context) {
        String begun = Input.query(context, "begin");
        if (begun == null || begun.isBlank()) {
            List<StoredPack> all = packs.all();
            Render.showScripted(context, "workbench-front.jte", Map.of("packs", all));
            return;
        }
        show(context, PackDraft.begin(begun.strip(), packs), Input.query(context, "open"));
    }

    private void check(Context context) {
        show(context, sent(context), null);
    }

    private PackDraft sent(Context context) {
        return PackDraft.of(Form.fields(Input.body(context, MOST_BYTES)), packs);
    }

    private void show(Context context, PackDraft draft, @Nullable String open) {
        Map<String, String> texts = draft.texts();
        Found found = reporting.work(() -> checking.of(draft));
        Render.showScripted(
                context,
                "workbench.jte",
                Map.of(
                        "begun",
                        draft.begun(),
                        "groups",
                        Field.groups(texts, found),
                        "found",
                        found,
                        "open",
                        open == null ? draft.criteria().stream().findFirst().orElse("") : open));
    }

    private void archive(Context context) {
        PackDraft draft = sent(context);
        String id = draft.begun().replaceFirst("@.*", "");
        context.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + id.replaceAll("[^a-z0-9]", "") + ".zip\"")
                .result(PackArchive.zip(draft.files()));
    }
}
