package org.commonsgovernance.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MixedTextTest {
    @Test
    void a_line_in_an_old_coding_is_read_as_that_and_the_others_as_they_are() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Zoë Müller\r\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Zoë Müller – here\n".getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes("Åsa".getBytes(StandardCharsets.UTF_8));

        MixedText read = MixedText.of(bytes.toByteArray());
        assertThat(read.text()).isEqualTo("Zoë Müller\r\nZoë Müller – here\nÅsa");
        assertThat(read.otherLines()).containsExactly(2);
    }

    @Property(tries = 200)
    void utf_8_is_read_as_it_is(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(MixedText.of(bytes).text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(MixedText.of(bytes).otherLines()).isEmpty();
    }

    @Property(tries = 200)
    void any_bytes_are_read_with_all_their_lines(@ForAll byte[] bytes) {
        long ends = 0;
        for (byte one : bytes) {
            ends += one == '\n' ? 1 : 0;
        }
        assertThat(MixedText.of(bytes).text().chars().filter(c -> c == '\n').count())
                .isEqualTo(ends);
    }
}
