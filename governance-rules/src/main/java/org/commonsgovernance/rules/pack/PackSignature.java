package org.commonsgovernance.rules.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.signing.Envelope;
import org.commonsgovernance.rules.signing.SigningKey;
import org.commonsgovernance.rules.signing.TrustedKeys;
import org.commonsgovernance.rules.signing.VerificationKey;
import org.commonsgovernance.rules.tree.JsonText;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;

/**
 * Who vouches for a pack: a DSSE envelope beside {@code pack.yaml} over the digests of all the pack's files. A file that
 * is changed, added or taken away breaks it.
 */
public final class PackSignature {
    /** The envelope's file. */
    public static final String FILE = "pack.signature.json";

    /** What is signed. */
    static final String TYPE = "application/vnd.commons-governance.pack+json";

    private static final String FORMAT = "commons-governance/pack/1";

    private PackSignature() {}

    /**
     * Signs a pack and writes the envelope into its folder. Where others have signed the same files their signatures
     * stay.
     *
     * @return the envelope's file
     * @throws InvalidInputException if the folder is no pack, or can't be read or written
     */
    public static Path sign(Path folder, SigningKey key) {
        PackFolder files = PackFolder.read(folder);
        byte[] manifest = manifest(PackReader.read(files)).getBytes(StandardCharsets.UTF_8);
        Envelope fresh = Envelope.sign(TYPE, manifest, List.of(key));
        Envelope there = files.has(FILE) ? Envelope.of(files.text(FILE)) : fresh;
        boolean isOfTheSame = there.payloadType().equals(TYPE) && java.util.Arrays.equals(there.payload(), manifest);
        Path file = folder.resolve(FILE);
        WholeFile.write(file, (isOfTheSame ? there.signedBy(key) : fresh).toJson());
        return file;
    }

    /**
     * Checks a pack's signature against its files.
     *
     * @return ids of the trusted keys that signed
     * @throws InvalidInputException if it is not signed by enough of them, or with every file that is not as it was signed
     */
    public static List<String> verify(Path folder, TrustedKeys trusted) {
        return verify(PackFolder.read(folder), trusted);
    }

    static List<String> verify(PackFolder folder, TrustedKeys trusted) {
        if (!folder.has(FILE)) {
            throw InvalidInputException.of(
                    folder.folder().toString(),
                    "is not signed: " + FILE + " is missing; make it with: commons-audit rules sign");
        }
        SourceFile file = folder.text(FILE);
        TrustedKeys.Opened opened = trusted.open(Envelope.of(file), file.name(), TYPE);
        compare(folder, signed(file.name(), opened.payload()));
        return opened.keys().stream().map(VerificationKey::id).toList();
    }

    private static String manifest(Pack pack) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("pack", pack.id());
        json.put("version", pack.version());
        json.put("files", digests(pack.folder()));
        return JsonText.of(json);
    }

    private static Map<String, String> digests(PackFolder folder) {
        Map<String, String> digests = new TreeMap<>();
        for (String path : folder.paths()) {
            if (!path.equals(FILE)) {
                digests.put(path, Sha256.of(folder.bytes(path)));
            }
        }
        return digests;
    }

    /** The digests in a signed manifest. */
    private static Map<String, String> signed(String name, byte[] payload) {
        Problems problems = new Problems();
        Node tree = TreeReader.readJson(SourceFile.decode(name + " (payload)", payload), problems);
        problems.throwIfAny();
        Map<String, String> digests = new TreeMap<>();
        Node format = tree == null ? null : tree.get("format");
        Node files = tree == null ? null : tree.get("files");
        if (!(format instanceof Node.Scalar scalar)
                || !scalar.text().equals(FORMAT)
                || !(files instanceof Node.Mapping mapping)) {
            throw InvalidInputException.of(name, "what is signed is no manifest of the format " + FORMAT);
        }
        mapping.fields().forEach((path, field) -> {
            if (field.value() instanceof Node.Scalar digest) {
                digests.put(path, digest.text());
            }
        });
        return digests;
    }

    private static void compare(PackFolder folder, Map<String, String> signed) {
        Problems problems = new Problems();
        Map<String, String> there = digests(folder);
        there.forEach((path, digest) -> {
            String was = signed.get(path);
            if (was == null) {
                problems.add(Problem.whole(folder.shown(path), "was added after the pack was signed"));
            } else if (!was.equals(digest)) {
                problems.add(Problem.whole(
                        folder.shown(path),
                        "was changed after the pack was signed"
                                + (differsInLineEnds(folder.bytes(path), was)
                                        ? ", in its line ends only; have git leave them with a file .gitattributes that"
                                                + " says: * -text"
                                        : "")));
            }
        });
        signed.keySet().stream()
                .filter(path -> !there.containsKey(path))
                .forEach(path ->
                        problems.add(Problem.whole(folder.shown(path), "was taken away after the pack was signed")));
        problems.throwIfAny();
    }

    private static boolean differsInLineEnds(byte[] bytes, String signed) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Sha256.of(text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1))
                .equals(signed);
    }
}
