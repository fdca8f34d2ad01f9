package org.commonsgovernance.reports;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.api.model.given.LicenseGrantBuilder;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.commonsgovernance.api.model.given.Response;

/** Texts that would do something to whoever takes them for more than texts, and setups that are full of them. */
final class HostileTexts {
    /** A word of 100 kB. */
    static final String LONG = "x".repeat(100_000);

    static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "https://good.example@evil.example/ https://ok.example/\"onclick=\"x",
            "=HYPERLINK(\"http://evil.example\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\n=1+1",
            "\uff1d1+1",
            "../../etc/passwd",
            "..\\..\\windows",
            "]]><evil/>",
            "<!--",
            "</style><script>alert(2)</script>",
            "{0} ${7*7} $unsafe{x}",
            "[a link](javascript:alert(1))",
            "\u202eesrever\u202c",
            "\ufffe\u0000\u0007\ud800",
            "&lt;script&gt;",
            "<bookmark name=\"x\" href=\"file:///etc/passwd\"/>",
            "\u001b[31mred",
            "x; =1+1;\"@SUM(A1)",
            "\u00a0=1+1",
            "\u2066isolated\u2069 \u200fright to left \ufeff",
            "data:text/html,<script>alert(3)</script>",
            "//evil.example/x file:///etc/passwd vbscript:x",
            "![x](http://ok.example/x.png) <http://ok.example> `code` | a | b |",
            "\r\n# heading\r\n- item",
            "%00%2e%2e%2f",
            "]]>",
            LONG);

    /** Each text in each place that a dossier has for texts. */
    static ProductionSetup setup(String text) {
        return add(ProductionSetup.builder(text).name(text).description(text), text)
                .build();
    }

    /** All of them in one. */
    static ProductionSetup together() {
        ProductionSetup.Builder builder =
                ProductionSetup.builder(ALL.get(0)).name(ALL.get(1)).description(ALL.get(2));
        ALL.forEach(text -> add(builder, text));
        return builder.build();
    }

    private static ProductionSetup.Builder add(ProductionSetup.Builder builder, String text) {
        Source source =
                new Source(text, Basis.DOCUMENTED, Speaker.OTHER, LocalDate.of(2025, 1, 1), null, text, List.of());
        return builder.observed(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31))
                .add(OrganizationBuilder.builder()
                        .id(text)
                        .source(source)
                        .name(text)
                        .legalForm(LegalForm.COMPANY)
                        .build())
                .add(LicenseGrantBuilder.builder()
                        .id(text)
                        .source(source)
                        .period(Period.since(LocalDate.of(2025, 6, 1)))
                        .expression("BUSL-1.1")
                        .covers(Covers.PRODUCT)
                        .licensor(text)
                        .build())
                .add(new Response(text, source, "product-control", text, text))
                .add(new Response(text + "2", source, text, text, text))
                .add(new Curation(text, source, text, text, text));
    }

    private HostileTexts() {}
}
