package org.commonsgovernance.collect.license;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.FileHistory.Version;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.FirmName;
import org.commonsgovernance.collect.license.LicenseState.Licensed;
import org.jspecify.annotations.Nullable;

/** Writes grants, each with an id of its own, and the organisations that they name. */
final class Grants {
    private final Found found;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> organizations = new TreeSet<>();

    Grants(Found found) {
        this.found = found;
    }

    /** A grant that licence files make. */
    void ofFiles(
            Licensed state, Period period, String expression, LicenseFile file, @Nullable String part, Source source) {
        String names = state.files().stream().map(Version::path).collect(Collectors.joining("+"));
        String id = "grant:" + names + "@" + (period.from() == null ? "" : period.from());
        BuslParameters busl = state.busl();
        String licensor = licensor(state.licensor(), source);
        Source noted = busl == null ? source : noted(source, busl);
        if (busl != null && busl.licensor() != null && licensor == null) {
            found.remark(names + " names a licensor that is not plainly an organisation; it was left out");
        }
        add(new LicenseGrant(unique(id), noted, period, expression, file.covers(), part, licensor, state.terms()));
    }

    /** A grant that something else tells. */
    void of(
            String id,
            Source source,
            @Nullable Period period,
            String expression,
            Covers covers,
            @Nullable String part) {
        LicenseClass terms = null;
        add(new LicenseGrant(unique("grant:" + id), source, period, expression, covers, part, null, terms));
    }

    /** A grant that licence files of folders make. */
    void ofFolders(
            Source source,
            Period period,
            String expression,
            Covers covers,
            String part,
            @Nullable LicenseClass terms,
            @Nullable String licensor) {
        String id = "grant:folders:" + expression.replace(' ', '_') + "@" + period.from();
        add(new LicenseGrant(unique(id), source, period, expression, covers, part, licensor(licensor, source), terms));
    }

    /** The grant of what lies in no folder with a licence of its own. */
    void ofRest(Source source, Period period, String expression, @Nullable LicenseClass terms) {
        String id = "grant:folders:rest@" + period.from();
        String part = "what lies in no folder with a licence of its own";
        add(new LicenseGrant(unique(id), source, period, expression, Covers.PRODUCT, part, null, terms));
    }

    /** The id of who is named as licensor, of whom there is a fact then; null where nobody is. */
    private @Nullable String licensor(@Nullable String body, Source source) {
        if (body == null) {
            return null;
        }
        String id = FirmName.id(body);
        if (organizations.add(id)) {
            found.add(new Organization(id, source, body, FirmName.form(body), null));
        }
        return id;
    }

    private void add(LicenseGrant grant) {
        found.add(grant);
    }

    private String unique(String id) {
        String unique = id;
        for (int count = 2; !ids.add(unique); count++) {
            unique = id + "#" + count;
        }
        return unique;
    }

    private static Source noted(Source source, BuslParameters busl) {
        String note = "Licensor: " + (busl.licensorBody() == null ? "not an organisation" : busl.licensorBody())
                + "; change date: " + told(busl.changeDate()) + "; change licence: " + told(busl.changeLicense()) + ".";
        return new Source(
                source.locator(),
                source.basis(),
                source.speaker(),
                source.retrieved(),
                source.sha256(),
                note,
                List.of());
    }

    private static String told(@Nullable String value) {
        return value == null ? "not filled in" : value.replaceFirst("\\.$", "");
    }
}
