package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.signing.SigningKey;
import org.commonsgovernance.rules.signing.TrustedKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a signed pack breaks its signature. */
class PackSignatureTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final TrustedKeys TRUSTED = TrustedKeys.of(List.of(KEY.verificationKey()));

    @TempDir
    private Path parent = Path.of(".");

    private Workshop pack = Workshop.at(Path.of("."));

    @BeforeEach
    void a_signed_pack() throws IOException {
        pack = Workshop.copiedTo(parent.resolve("workshop"));
        PackSignature.sign(pack.folder(), KEY);
    }

    @Test
    void a_signed_pack_is_loaded_and_says_who_signed() {
        assertThat(PackSignature.verify(pack.folder(), TRUSTED))
                .containsExactly(KEY.verificationKey().id());
        Layer layer = pack.build(TRUSTED)
                .evaluate(Setups.of("Participation: []"))
                .layering()
                .layers()
                .get(1);
        assertThat(layer.signedBy()).containsExactly(KEY.verificationKey().id());
    }

    @Test
    void signing_again_changes_no_byte() throws IOException {
        byte[] before = Files.readAllBytes(pack.file(PackSignature.FILE));
        PackSignature.sign(pack.folder(), KEY);
        assertThat(pack.file(PackSignature.FILE)).hasBinaryContent(before);
    }

    @Test
    void every_changed_added_and_missing_file_is_told() throws IOException {
        pack.edit("pack.yaml", "share: 3/4", "share: 1/2")
                .write("verdict/more.drl", "")
                .delete("README.md");
        assertThatThrownBy(() -> pack.build(TRUSTED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("""
                        P/README.md: was taken away after the pack was signed
                        P/pack.yaml: was changed after the pack was signed
                        P/verdict/more.drl: was added after the pack was signed""".replace("P/", pack.folder() + "/"));
    }

    @Test
    void a_changed_case_breaks_it_too() throws IOException {
        pack.edit("inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yaml", "Quiet", "Silent");
        assertThatThrownBy(() -> pack.build(TRUSTED)).hasMessageContaining("was changed after");
    }

    @Test
    void line_ends_are_told_as_what_they_are() throws IOException {
        Path rules = pack.file("verdict/workshop.drl");
        Files.writeString(rules, Files.readString(rules).replace("\n", "\r\n"));
        assertThatThrownBy(() -> pack.build(TRUSTED)).hasMessageContaining("in its line ends only");
    }

    @Test
    void hidden_files_are_no_part_of_it() throws IOException {
        pack.write(".git/HEAD", "ref: refs/heads/main");
        assertThat(PackSignature.verify(pack.folder(), TRUSTED)).hasSize(1);
    }

    @Test
    void a_strangers_signature_does_not_count() {
        TrustedKeys others = TrustedKeys.of(List.of(SigningKey.generate().verificationKey()));
        assertThatThrownBy(() -> pack.build(others)).hasMessageContaining("no trusted key signed this");
    }

    @Test
    void an_unsigned_pack_is_refused_where_signatures_are_asked_for() throws IOException {
        pack.delete(PackSignature.FILE);
        assertThatThrownBy(() -> pack.build(TRUSTED))
                .hasMessageContaining("is not signed: pack.signature.json is missing");
        assertThat(pack.build()
                        .evaluate(Setups.of("Participation: []"))
                        .layering()
                        .layers()
                        .get(1)
                        .signedBy())
                .isEmpty();
    }

    @Test
    void a_broken_pack_of_a_stranger_is_not_even_read() throws IOException {
        pack.write("pack.yaml", "id: [");
        assertThatThrownBy(() -> pack.build(TRUSTED))
                .hasMessageContaining("was changed after")
                .hasMessageNotContaining("can't be read");
    }

    @Test
    void several_sign_the_same_files() throws IOException {
        SigningKey second = SigningKey.generate();
        TrustedKeys both = TrustedKeys.of(List.of(KEY.verificationKey(), second.verificationKey()))
                .requiring(2);
        assertThatThrownBy(() -> pack.build(both))
                .hasMessageContaining("signed by 1 of the trusted keys, and 2 are needed");
        PackSignature.sign(pack.folder(), second);
        assertThat(PackSignature.verify(pack.folder(), both)).hasSize(2);
        pack.edit("pack.yaml", "share: 3/4", "share: 1/2");
        PackSignature.sign(pack.folder(), second);
        assertThatThrownBy(() -> pack.build(both))
                .as("the first signed other files")
                .hasMessageContaining("2 are needed");
    }

    @Test
    void a_base_must_be_signed_too() throws IOException {
        Path top = Files.createDirectories(parent.resolve("north"));
        Files.writeString(top.resolve("pack.yaml"), """
                id: north
                version: 0.1.0
                name: North
                extends: {pack: ../workshop}
                changelog: [{version: 0.1.0, date: 2025-07-01, kind: EDITORIAL, changes: [First.]}]
                """);
        PackSignature.sign(top, KEY);
        assertThat(Workshop.at(top)
                        .build(TRUSTED)
                        .evaluate(Setups.of("Participation: []"))
                        .layering()
                        .layers())
                .hasSize(3);
        pack.delete(PackSignature.FILE);
        assertThatThrownBy(() -> Workshop.at(top).build(TRUSTED)).hasMessageContaining("workshop: is not signed");
    }
}
