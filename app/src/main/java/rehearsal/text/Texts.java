package rehearsal.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;

/** Every sentence by its key; the part of a key before the first dot names the file it stands in. */
public final class Texts {

    /** One file of {@code resources/texts} for each. */
    public static final List<String> FILES = List.of("control", "shell", "library", "editor", "inspector", "sent", "timeline", "compare",
            "start", "settings",
            "chat", "arms", "cases");

    private final Map<String, String> sentences;

    private Texts(Map<String, String> sentences) {
        this.sentences = Map.copyOf(sentences);
    }

    public static Texts english() {
        var sentences = new HashMap<String, String>();
        for (var file : FILES) {
            sentences.putAll(read(file));
        }
        return new Texts(sentences);
    }

    /** One sentence of one file, for the moment in which nothing else is read yet. */
    public static String one(String file, String key) {
        return read(file).getOrDefault(key, key);
    }

    /** The sentence, its {0}, {1} … filled in. An unknown key shows itself, so that a slip is seen and nothing breaks. */
    public String say(String key, Object... values) {
        var pattern = sentences.getOrDefault(key, key);
        return values.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    public boolean knows(String key) {
        return sentences.containsKey(key);
    }

    /** The same sentences for FXML. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return say(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(sentences.keySet());
            }
        };
    }

    private static Map<String, String> read(String file) {
        var path = "/texts/" + file + ".properties";
        try (var stream = Texts.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new MissingResourceException("The file " + path + " is not part of this build.", Texts.class.getName(), path);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var sentences = new HashMap<String, String>();
            properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
            return sentences;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
