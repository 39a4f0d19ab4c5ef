package rehearsal.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.text.Texts;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;

/** Find and replace: what is searched, how, and what was found. Texts are searched behind the screen. */
final class FindModel {

    /** A match, as offsets. */
    record Match(int start, int end) {
    }

    private final Texts texts;
    private final Latest searching;
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty regular = new SimpleBooleanProperty();
    private final BooleanProperty letterCase = new SimpleBooleanProperty();
    private final StringProperty result = new SimpleStringProperty("");
    private final BooleanProperty wrong = new SimpleBooleanProperty();
    /** What was replaced is said until something else is done; that no more is found then goes without saying. */
    private boolean justReplaced;
    private final ObjectProperty<List<Match>> found = new SimpleObjectProperty<>(List.of());

    FindModel(Texts texts, Background background) {
        this.texts = texts;
        this.searching = new Latest(background);
    }

    void close() {
        searching.cancel();
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

    /** Says how many were found and which of them is chosen, or why the expression cannot be read. */
    ReadOnlyStringProperty result() {
        return result;
    }

    /** Whether the result tells of a mistake. */
    ReadOnlyBooleanProperty wrong() {
        return wrong;
    }

    ReadOnlyObjectProperty<List<Match>> found() {
        return found;
    }

    /** Searches this text for what is wanted now, and then goes on. */
    void look(Supplier<String> text, Runnable then) {
        var search = search();
        if (search.isEmpty()) {
            searching.cancel();
            found.set(List.of());
            return;
        }
        run(() -> search.get().matches(text.get()), matches -> {
            found.set(matches);
            if (!justReplaced) {
                tell(matches.isEmpty() ? texts.say("editor.find.none") : texts.say("editor.find.count", matches.size()), false);
            }
            justReplaced = false;
            then.run();
        });
    }

    Optional<Match> next(int from) {
        return chosen(found.get().stream().filter(match -> match.start() >= from).findFirst().or(() -> found.get().stream().findFirst()));
    }

    Optional<Match> previous(int before) {
        return chosen(found.get().stream().filter(match -> match.end() <= before).reduce((first, second) -> second)
                .or(() -> found.get().stream().reduce((first, second) -> second)));
    }

    private Optional<Match> chosen(Optional<Match> match) {
        match.ifPresent(one -> tell(texts.say("editor.find.of", found.get().indexOf(one) + 1, found.get().size()), false));
        return match;
    }

    /** Every match with what takes its place, handed over on the screen's thread. */
    void replaceAll(Supplier<String> text, Consumer<List<EditHistory.Edit>> ready) {
        search().ifPresent(search -> run(() -> search.replacements(text.get()), ready));
    }

    /** The one match that fills exactly this stretch, with what takes its place. */
    void replaceAt(Supplier<String> text, Match selected, Consumer<Optional<EditHistory.Edit>> ready) {
        replaceAll(text, edits -> ready.accept(edits.stream()
                .filter(edit -> edit.at() == selected.start() && edit.at() + edit.removed().length() == selected.end()).findFirst()));
    }

    void replaced(int count) {
        justReplaced = true;
        tell(texts.say("editor.find.replaced", count), false);
    }

    private <T> void run(Callable<T> work, Consumer<? super T> done) {
        searching.run(work, done, failure -> {
            found.set(List.of());
            tell(texts.say(failure instanceof Search.TooLong ? "editor.find.too-long" : "editor.find.bad-replacement"), true);
        });
    }

    private void tell(String words, boolean mistake) {
        wrong.set(mistake);
        result.set(words);
    }

    private Optional<Search> search() {
        if (words.get().isEmpty()) {
            tell("", false);
            return Optional.empty();
        }
        var flags = (letterCase.get() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE) | Pattern.MULTILINE
                | (regular.get() ? 0 : Pattern.LITERAL);
        try {
            return Optional.of(new Search(Pattern.compile(words.get(), flags), replacement.get(), regular.get()));
        } catch (PatternSyntaxException unreadable) {
            tell(unreadable.getIndex() >= 0
                    ? texts.say("editor.find.bad.at", plain(unreadable), unreadable.getIndex() + 1)
                    : texts.say("editor.find.bad", plain(unreadable)), true);
            return Optional.empty();
        }
    }

    /** The expression's own words, within a sentence. */
    private static String plain(PatternSyntaxException unreadable) {
        var description = unreadable.getDescription();
        return description.isEmpty() ? "" : description.substring(0, 1).toLowerCase(Locale.ROOT) + description.substring(1);
    }
}
