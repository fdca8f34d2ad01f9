package org.commonsgovernance.rules.pack;

import java.util.List;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A pack: what its {@code pack.yaml} says, and its folder.
 *
 * @param id its name in rule ids and thresholds
 * @param version three numbers
 * @param name what people call it
 * @param base {@code standard}, or {@code ../} and the folder of the pack that it is laid over
 * @param baseVersion which version of that it was written against; null if it does not say
 * @param baseDigest the first characters of the digest of that; null if it does not say
 * @param thresholds figures that it changes or adds, as written
 * @param rules rules that it adds, replaces or disables, as written
 * @param file its {@code pack.yaml}
 * @param folder its files
 * @param signedBy ids of the trusted keys that signed it; empty where no signature was asked for
 */
public record Pack(
        String id,
        String version,
        String name,
        Word base,
        @Nullable Word baseVersion,
        @Nullable Word baseDigest,
        List<PackThreshold> thresholds,
        List<PackRule> rules,
        SourceFile file,
        PackFolder folder,
        List<String> signedBy) {
    /** What a pack calls the rules that come with the library. */
    public static final String STANDARD = "standard";

    public Pack {
        thresholds = List.copyOf(thresholds);
        rules = List.copyOf(rules);
        signedBy = List.copyOf(signedBy);
    }

    /** Whether a criterion, family or threshold is this pack's own: its name begins with the pack's id and a dot. */
    public boolean owns(String name) {
        return name.startsWith(id + ".");
    }

    /** The same over what could be read of {@code extends}; null where nothing could. */
    Pack over(PackYaml.@Nullable Base other) {
        return other == null
                ? this
                : new Pack(
                        id,
                        version,
                        name,
                        other.pack(),
                        other.version(),
                        other.digest(),
                        thresholds,
                        rules,
                        file,
                        folder,
                        signedBy);
    }

    Pack signedBy(List<String> keys) {
        return new Pack(id, version, name, base, baseVersion, baseDigest, thresholds, rules, file, folder, keys);
    }
}
