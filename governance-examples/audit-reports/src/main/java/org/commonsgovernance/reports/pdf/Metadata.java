package org.commonsgovernance.reports.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.reports.Shown;

/** What a PDF says of itself in XMP: its title, and that it is accessible. No time of day is in it. */
final class Metadata {
    private Metadata() {}

    static void replace(PDDocument document, Assessment assessment) throws IOException {
        String title = Shown.line(assessment.name()) + ", " + assessment.slice().asOf();
        String xmp =
                """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }
}
