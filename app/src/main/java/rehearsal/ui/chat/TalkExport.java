package rehearsal.ui.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import rehearsal.session.Session;
import rehearsal.session.SessionExport;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.text.Texts;

/** Writes a talk to a file of the person's choice, with names or without. */
final class TalkExport {

    private final Surroundings around;
    private final Function<String, Optional<Path>> saveAs;

    TalkExport(Surroundings around, Function<String, Optional<Path>> saveAs) {
        this.around = around;
        this.saveAs = saveAs;
    }

    /** How a talk is written down. */
    private interface Form {
        String of(SessionExport export, Session session);
    }

    List<MenuItem> items(Texts texts, ChatModel model) {
        return List.of(item(texts.say("chat.export.markdown"), ".md", false, SessionExport::markdown, model),
                item(texts.say("chat.export.html"), ".html", false, SessionExport::html, model),
                item(texts.say("chat.export.json"), ".json", false, SessionExport::json, model),
                item(texts.say("chat.export.nameless"), ".md", true, SessionExport::markdown, model));
    }

    private MenuItem item(String words, String ending, boolean nameless, Form form, ChatModel model) {
        var item = new MenuItem(words);
        item.setOnAction(event -> model.session().get().ifPresent(session -> saveAs.apply(fileName(session) + ending).ifPresent(
                file -> write(session, file, nameless, form))));
        return item;
    }

    private void write(Session session, Path file, boolean nameless, Form form) {
        around.background().run(() -> {
            var export = nameless ? SessionExport.withoutNames(session.state()) : SessionExport.complete();
            return Files.writeString(file, form.of(export, session));
        }, written -> around.desk().say(around.texts().say("chat.exported", written)), failure -> {
            if (failure instanceof IOException) {
                around.desk().say(around.texts().say("chat.export.failed", file));
            } else {
                around.desk().failed(failure);
            }
        });
    }

    private static String fileName(Session session) {
        return session.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
