package org.commonsgovernance.collect.affiliation;

import java.util.List;
import org.commonsgovernance.collect.ResourceText;
import org.commonsgovernance.rules.problem.SourceFile;

/** Lists that lie beside the classes. */
final class ResourceLines {
    private ResourceLines() {}

    static SourceFile file(String name) {
        return new SourceFile(name, ResourceText.of(ResourceLines.class, name));
    }

    /** Its lines without comments and blanks; an empty line stays, so that line numbers do. */
    static List<String> of(SourceFile file) {
        return file.text()
                .lines()
                .map(line -> line.startsWith("#") ? "" : line.strip())
                .toList();
    }
}
