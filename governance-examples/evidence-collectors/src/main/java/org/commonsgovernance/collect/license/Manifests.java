package org.commonsgovernance.collect.license;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;

/** The licence fields of the manifests in the top folder: those of packages further down may be of parts. */
public final class Manifests {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .build())
            .build());
    private static final Pattern LICENSE = Pattern.compile("license|licenses|classifiers");
    private static final Pattern GEM = Pattern.compile(
            "^[ \\t]{0,40}[A-Za-z_]{1,30}\\.licen[sc]es?[ \\t]{0,10}=[ \\t]{0,10}(.{1,300})$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,100})\"|'([^']{1,100})'|%w\\[([^\\]]{1,200})\\]");
    private static final Pattern SETUP = Pattern.compile("^licen[sc]e[ \\t]{0,10}[=:][ \\t]{0,10}(.{1,200})$");
    private static final Pattern CITATION = Pattern.compile("^license:[ \\t]{0,10}(.{0,200})$");

    private Manifests() {}

    /** What the manifests say, sorted by path; one that can't be read ends in a remark. */
    public static List<ManifestLicense> of(Tree tree, Found found) {
        List<ManifestLicense> licenses = new ArrayList<>();
        for (String path : tree.paths()) {
            if (!RepositoryPaths.isTop(path) || !isManifest(path)) {
                continue;
            }
            String text = tree.text(path);
            if (text == null) {
                found.remark(path + " is too large to be read for its licence");
                continue;
            }
            try {
                licenses.addAll(read(path, text));
            } catch (JsonProcessingException | XMLStreamException e) {
                found.remark(path + " is not well formed, so its licence field was not read");
            }
        }
        return licenses;
    }

    static boolean isManifest(String name) {
        return switch (name) {
            case "package.json",
                    "composer.json",
                    "META.json",
                    "pom.xml",
                    "Cargo.toml",
                    "pyproject.toml",
                    "setup.cfg",
                    "CITATION.cff" -> true;
            default -> name.endsWith(".gemspec");
        };
    }

    /** What one manifest says: nothing, or one licence, or a choice. */
    static List<ManifestLicense> read(String path, String text) throws JsonProcessingException, XMLStreamException {
        return switch (path) {
            case "package.json", "composer.json", "META.json" -> json(path, JSON.readTree(text));
            case "pom.xml" -> choice(path, PomLicenses.names(text));
            case "Cargo.toml" -> cargo(path, text);
            case "pyproject.toml" -> pyproject(path, text);
            case "setup.cfg" -> setup(path, text);
            case "CITATION.cff" -> citation(path, text);
            default -> gem(path, text);
        };
    }

    /** A string, npm's old object with a type, or a list of either to choose from. */
    private static List<ManifestLicense> json(String path, JsonNode root) {
        JsonNode field = root.path("license").isMissingNode() ? root.path("licenses") : root.path("license");
        List<String> written = new ArrayList<>();
        Iterable<JsonNode> all = field.isArray() ? field : List.of(field);
        for (JsonNode one : all) {
            String text = one.isObject() ? one.path("type").asText("") : one.asText("");
            if (!text.isBlank() && !(path.equals("META.json") && text.equals("unknown"))) {
                written.add(text);
            }
        }
        return choice(path, written);
    }

    private static List<ManifestLicense> cargo(String path, String text) {
        List<String> written = new ArrayList<>();
        for (TomlLines.Field field : TomlLines.fields(text, LICENSE)) {
            boolean isPackage = field.table().equals("package") || field.table().equals("workspace.package");
            if (isPackage && field.key().equals("license") && field.values().size() == 1 && written.isEmpty()) {
                written.addAll(field.values());
            }
        }
        return choice(path, written);
    }

    /** A string, a table with a text, or else the classifiers; a file's name says nothing. */
    private static List<ManifestLicense> pyproject(String path, String text) {
        List<String> written = new ArrayList<>();
        List<String> classified = new ArrayList<>();
        for (TomlLines.Field field : TomlLines.fields(text, LICENSE)) {
            boolean isProject = field.table().equals("project") || field.table().equals("tool.poetry");
            if (isProject && field.key().equals("license") && field.values().size() == 1) {
                boolean isFile = field.value().startsWith("{") && !field.value().contains("text");
                if (!isFile && written.isEmpty()) {
                    written.addAll(field.values());
                }
            } else if (isProject && field.key().equals("classifiers")) {
                field.values().stream()
                        .filter(value -> value.startsWith("License :: "))
                        .forEach(classified::add);
            }
        }
        return written.isEmpty() ? classified(path, classified) : choice(path, written);
    }

    private static List<ManifestLicense> setup(String path, String text) {
        List<String> classified = new ArrayList<>();
        String section = "";
        for (String line : text.lines().limit(5_000).toList()) {
            String plain = line.strip();
            section = plain.startsWith("[") && plain.endsWith("]") ? plain : section;
            Matcher field = SETUP.matcher(line);
            if (section.equals("[metadata]")
                    && field.matches()
                    && !field.group(1).startsWith("file:")) {
                return choice(path, List.of(field.group(1).strip()));
            }
            if (section.equals("[metadata]") && plain.startsWith("License :: ")) {
                classified.add(plain);
            }
        }
        return classified(path, classified);
    }

    /** Several classifiers don't say whether one may choose. */
    private static List<ManifestLicense> classified(String path, List<String> classifiers) {
        return classifiers.size() == 1
                ? choice(path, classifiers)
                : classifiers.isEmpty()
                        ? List.of()
                        : List.of(new ManifestLicense(path, String.join("; ", classifiers), null));
    }

    /** The value on the line of the field, or the list below it. */
    private static List<ManifestLicense> citation(String path, String text) {
        List<String> written = new ArrayList<>();
        boolean isOpen = false;
        for (String line : text.lines().limit(5_000).toList()) {
            Matcher field = CITATION.matcher(line);
            if (field.matches()) {
                String value = unquoted(field.group(1));
                isOpen = value.isEmpty();
                if (!isOpen) {
                    written.add(value);
                }
            } else if (isOpen && line.strip().startsWith("- ")) {
                written.add(unquoted(line.strip().substring(2)));
            } else {
                isOpen = false;
            }
        }
        return choice(path, written);
    }

    private static List<ManifestLicense> gem(String path, String text) {
        List<String> written = new ArrayList<>();
        GEM.matcher(text)
                .results()
                .limit(5)
                .forEach(line -> QUOTED.matcher(line.group(1))
                        .results()
                        .limit(10)
                        .forEach(quoted -> {
                            if (quoted.group(3) != null) {
                                written.addAll(List.of(quoted.group(3).strip().split("\\s{1,20}")));
                            } else {
                                written.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
                            }
                        }));
        return choice(path, written);
    }

    private static String unquoted(String value) {
        return value.strip().replaceAll("^[\"']|[\"']$", "").strip();
    }

    private static List<ManifestLicense> choice(String path, List<String> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        String shown = String.join(", ", written);
        shown = shown.length() > 200 ? shown.substring(0, 200) : shown;
        String only = written.size() == 1 ? LicenseNames.expression(written.get(0)) : LicenseNames.choice(written);
        return List.of(new ManifestLicense(path, shown, only));
    }
}
