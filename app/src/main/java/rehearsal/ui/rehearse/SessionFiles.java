package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import rehearsal.session.Session;
import rehearsal.session.SessionExport;
import rehearsal.session.SessionImport;
import rehearsal.state.ReadScenario;
import rehearsal.text.Texts;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.session.AnswerTrouble;

/** Talks out of files and into files of the person's choice, with the client's name or without. */
final class SessionFiles {

    private final SessionActions desk;
    private final WindowContext around;
    private final FileChoices choices;
    private final ObjectProperty<Optional<AnswerTrouble>> trouble;
    private final BooleanProperty nameless = new SimpleBooleanProperty();

    /** How a talk is written down. */
    enum Form {
        MARKDOWN(".md"), HTML(".html"), JSON(".json");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    SessionFiles(SessionActions desk, WindowContext around, FileChoices choices, ObjectProperty<Optional<AnswerTrouble>> trouble) {
        this.desk = desk;
        this.around = around;
        this.choices = choices;
        this.trouble = trouble;
    }

    /** Whether the client's name and address are taken out of what is written. */
    BooleanProperty nameless() {
        return nameless;
    }

    void export(Session session, Form form) {
        choices.saveAs().apply(fileName(session) + form.ending).ifPresent(file -> write(session, file, form));
    }

    private void write(Session session, Path file, Form form) {
        var export = nameless.get() ? SessionExport.withoutNames(session.state()) : SessionExport.complete();
        around.background().run(() -> Files.writeString(file, switch (form) {
            case MARKDOWN -> export.markdown(session);
            case HTML -> export.html(session);
            case JSON -> desk.engine().json(session.id(), export);
        }), written -> around.desk().say(around.texts().say("chat.exported", written)),
                failure -> broke(failure, around.texts().say("chat.export.failed", file)));
    }

    /** Asks for files, and hands on the talks and the scenarios that were in them. */
    void bringIn(Consumer<Session> opened, Consumer<ReadScenario.Loaded> kept) {
        for (var file : choices.files().apply(around.texts().say("chat.import"))) {
            if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
                bringInScenario(file, kept);
            } else {
                bringIn(file, opened);
            }
        }
    }

    private void bringInScenario(Path file, Consumer<ReadScenario.Loaded> kept) {
        trouble.set(Optional.empty());
        around.background().run(() -> desk.scenario(file), read -> {
            switch (read) {
                case ReadScenario.Loaded loaded -> kept.accept(loaded);
                case ReadScenario.Invalid invalid -> trouble.set(Optional.of(refused(file, invalid)));
            }
        }, failure -> broke(failure, around.texts().say("chat.import.failed", file)));
    }

    /** What was not understood in a scenario that can be used all the same. */
    static String warnings(ReadScenario.Loaded read, Texts texts) {
        var problems = read.problems();
        return problems.isEmpty()
                ? ""
                : " " + texts.say("chat.import.warning", problems.getFirst().line(), problems.getFirst().message(), problems.size() - 1);
    }

    private static AnswerTrouble refused(Path file, ReadScenario.Invalid invalid) {
        var first = invalid.problems().getFirst();
        var where = first.line() > 0 ? file.getFileName() + ":" + first.line() + ": " : file.getFileName() + ": ";
        return new AnswerTrouble("import", where + first.message(),
                first.suggestion().map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".").orElse(""),
                Optional.empty());
    }

    private void bringIn(Path file, Consumer<Session> opened) {
        trouble.set(Optional.empty());
        around.background().run(() -> new SessionImport().read(text(file)), read -> {
            switch (read) {
                case SessionImport.Read.Loaded loaded -> add(loaded, opened);
                case SessionImport.Read.Invalid invalid ->
                    trouble.set(Optional.of(new AnswerTrouble("import", file.getFileName() + ": " + invalid.why(), invalid.help(),
                            Optional.empty())));
            }
        }, failure -> broke(failure, around.texts().say("chat.import.failed", file)));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void add(SessionImport.Read.Loaded loaded, Consumer<Session> opened) {
        around.background().run(() -> desk.engine().add(loaded.file()), session -> {
            opened.accept(session);
            var what = around.texts().say("chat.imported", session.title(), session.turns().size());
            around.desk().say(loaded.notices().isEmpty() ? what : what + " " + String.join(" ", loaded.notices()));
        }, failure -> around.desk().failed(failure));
    }

    private void broke(Exception failure, String sentence) {
        if (failure instanceof IOException) {
            trouble.set(Optional.of(new AnswerTrouble("file", sentence, "", Optional.empty())));
        } else {
            around.desk().failed(failure);
        }
    }

    private static String fileName(Session session) {
        return session.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
