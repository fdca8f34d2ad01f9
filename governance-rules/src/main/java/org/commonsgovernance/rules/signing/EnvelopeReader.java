package org.commonsgovernance.rules.signing;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Reads envelopes. Keys that DSSE does not know are passed over: others may add their own. */
final class EnvelopeReader {
    private final SourceFile file;
    private final Problems problems = new Problems();

    private EnvelopeReader(SourceFile file) {
        this.file = file;
    }

    static Envelope read(SourceFile file) {
        return new EnvelopeReader(file).envelope();
    }

    private Envelope envelope() {
        Node root = TreeReader.readJson(file, problems);
        problems.throwIfAny();
        if (!(root instanceof Node.Mapping)) {
            problems.add(file.problem(1, 1, "an envelope is an object with payloadType, payload and signatures"));
            throw problems.failure();
        }
        String type = text(root, "payloadType", "an envelope");
        byte[] payload = bytes(root, "payload", "an envelope");
        List<Envelope.Signed> signatures = signatures(root);
        problems.throwIfAny();
        return new Envelope(type, payload, signatures);
    }

    private List<Envelope.Signed> signatures(Node root) {
        List<Envelope.Signed> signatures = new ArrayList<>();
        if (!(root.get("signatures") instanceof Node.Sequence list)) {
            Node there = root.get("signatures");
            problem(there == null ? root : there, "an envelope needs signatures: a list");
            return signatures;
        }
        if (list.items().isEmpty()) {
            problem(list, "the envelope has no signature");
        }
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping) {
                Node id = item.get("keyid");
                String keyId =
                        id instanceof Node.Scalar scalar && !scalar.text().isEmpty() ? scalar.text() : null;
                signatures.add(Envelope.Signed.of(keyId, bytes(item, "sig", "a signature")));
            } else {
                problem(item, "a signature is an object with keyid and sig");
            }
        }
        return signatures;
    }

    private String text(Node node, String key, String what) {
        Node value = node.get(key);
        if (value instanceof Node.Scalar scalar
                && scalar.kind() == Node.Scalar.Kind.TEXT
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(value == null ? node : value, what + " needs " + key + ": a text");
        return "";
    }

    private byte[] bytes(Node node, String key, String what) {
        @Nullable Node value = node.get(key);
        if (!(value instanceof Node.Scalar scalar)) {
            problem(value == null ? node : value, what + " needs " + key + ": a text in base64");
            return new byte[0];
        }
        try {
            return Base64Text.decode(scalar.text());
        } catch (IllegalArgumentException e) {
            problem(scalar, key + " " + e.getMessage());
            return new byte[0];
        }
    }

    private void problem(Node node, String message) {
        problems.add(file.problem(node.line(), node.column(), message));
    }
}
