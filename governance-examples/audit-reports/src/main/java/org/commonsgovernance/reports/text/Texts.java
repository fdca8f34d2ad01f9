package org.commonsgovernance.reports.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one language, from {@code LANGUAGE.properties} beside this class. What a language lacks is said in
 * English. Neither the platform's locale nor its encoding has a say. Immutable.
 */
public final class Texts {
    /** The languages that there are; the first is complete by definition. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> words;

    private Texts(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /**
     * The texts of a language.
     *
     * @throws IllegalArgumentException if there is no such language; the message lists those there are
     */
    public static Texts of(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "no language \"" + language + "\"; there are " + String.join(", ", LANGUAGES));
        }
        return READ.computeIfAbsent(language, key -> {
            Map<String, String> words = new TreeMap<>(read(LANGUAGES.get(0)));
            words.putAll(read(key));
            return new Texts(key, words);
        });
    }

    static Map<String, String> read(String language) {
        String name = language + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> words = new TreeMap<>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As HTML and BCP 47 write it. */
    public String language() {
        return language;
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} and so on replaced by the arguments.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text \"" + key + "\"");
        }
        if (arguments.length == 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            boolean isPlace = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            if (isPlace) {
                filled.append(arguments[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    /** The text of {@code key.one} for one, else of {@code key.more}; {@code {0}} is the number. */
    public String count(String key, int number, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = number;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return get(key + (number == 1 ? ".one" : ".more"), all);
    }

    /** The text of an enum's constant: {@code prefix.CONSTANT}. */
    public String of(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    /** Texts joined as a list within a sentence: "a, b and c". */
    public String listed(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + get("and") + " "
                + items.get(items.size() - 1);
    }
}
