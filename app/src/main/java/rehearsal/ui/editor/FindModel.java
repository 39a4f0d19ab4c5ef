package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.ui.text.Texts;

/** Find and replace: what is searched, how, and what was found. */
final class FindModel {

    /** A match, as offsets. */
    record Match(int start, int end) {
    }

    private static final int MOST = 10_000;

    private final Texts texts;
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty regular = new SimpleBooleanProperty();
    private final BooleanProperty letterCase = new SimpleBooleanProperty();
    private final StringProperty result = new SimpleStringProperty("");

    FindModel(Texts texts) {
        this.texts = texts;
    }

    StringProperty words() {
        return words;
    }

    StringProperty replacement() {
        return replacement;
    }

    BooleanProperty regular() {
        return regular;
    }

    BooleanProperty letterCase() {
        return letterCase;
    }

    /** Says how many were found, or why the expression cannot be read. */
    ReadOnlyStringProperty result() {
        return result;
    }

    List<Match> matches(String text) {
        var matches = new ArrayList<Match>();
        pattern().ifPresent(pattern -> {
            var found = pattern.matcher(text);
            while (found.find() && matches.size() < MOST) {
                if (found.end() > found.start()) {
                    matches.add(new Match(found.start(), found.end()));
                }
            }
            result.set(texts.say("editor.find.count", matches.size()));
        });
        return matches;
    }

    Optional<Match> next(String text, int from) {
        var matches = matches(text);
        var after = matches.stream().filter(match -> match.start() >= from).findFirst();
        return after.or(() -> matches.stream().findFirst());
    }

    Optional<Match> previous(String text, int before) {
        var matches = matches(text);
        var earlier = matches.stream().filter(match -> match.end() <= before).reduce((first, second) -> second);
        return earlier.or(() -> matches.stream().reduce((first, second) -> second));
    }

    /** What stands in place of this match. */
    String replaced(String text, Match match) {
        if (!regular.get()) {
            return replacement.get();
        }
        var found = pattern().orElseThrow().matcher(text);
        found.find(match.start());
        return expand(() -> {
            var out = new StringBuilder();
            found.appendReplacement(out, replacement.get());
            return out.substring(match.start());
        });
    }

    /** The whole text with every match replaced; the same text if the replacement cannot be read. */
    String replaceAll(String text) {
        return pattern().map(pattern -> {
            var with = regular.get() ? replacement.get() : java.util.regex.Matcher.quoteReplacement(replacement.get());
            try {
                return pattern.matcher(text).replaceAll(with);
            } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                result.set(texts.say("editor.find.bad-replacement"));
                return text;
            }
        }).orElse(text);
    }

    private String expand(java.util.function.Supplier<String> expansion) {
        try {
            return expansion.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            result.set(texts.say("editor.find.bad-replacement"));
            return replacement.get();
        }
    }

    private Optional<Pattern> pattern() {
        if (words.get().isEmpty()) {
            result.set("");
            return Optional.empty();
        }
        var flags = (letterCase.get() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE) | Pattern.MULTILINE
                | (regular.get() ? 0 : Pattern.LITERAL);
        try {
            return Optional.of(Pattern.compile(words.get(), flags));
        } catch (PatternSyntaxException unreadable) {
            result.set(texts.say("editor.find.bad", unreadable.getDescription()));
            return Optional.empty();
        }
    }
}
