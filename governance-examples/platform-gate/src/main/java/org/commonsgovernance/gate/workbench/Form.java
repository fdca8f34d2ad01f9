package org.commonsgovernance.gate.workbench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonsgovernance.gate.api.ApiException;

/** The fields of a form as browsers send it: {@code application/x-www-form-urlencoded}, UTF-8, line ends as in files. */
final class Form {
    private static final int MOST_FIELDS = 1_000;

    private Form() {}

    /**
     * Its fields. Of two with one name the last counts.
     *
     * @throws ApiException if it is none
     */
    static Map<String, String> fields(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        int begin = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                if (i > begin) {
                    add(body, begin, i, fields);
                }
                begin = i + 1;
            }
        }
        return fields;
    }

    private static void add(byte[] body, int begin, int end, Map<String, String> fields) {
        int equals = begin;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        String name = decoded(body, begin, equals);
        String value = equals == end ? "" : decoded(body, equals + 1, end);
        fields.put(name, value.replace("\r\n", "\n"));
        if (fields.size() > MOST_FIELDS) {
            throw ApiException.badRequest("the form has more than " + MOST_FIELDS + " fields");
        }
    }

    private static String decoded(byte[] body, int begin, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - begin);
        for (int i = begin; i < end; i++) {
            if (body[i] == '%') {
                int high = i + 2 < end ? Character.digit(body[i + 1], 16) : -1;
                int low = i + 2 < end ? Character.digit(body[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw ApiException.badRequest("the form is cut off within a character");
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ApiException.badRequest("the form is not in UTF-8");
        }
    }
}
