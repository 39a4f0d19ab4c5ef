package rehearsal.ui.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Parent;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** The Rehearse place. */
public final class RehearseScreen implements Screen {

    private final Surroundings around;
    private final ChatModel model;
    private final Parent view;

    public RehearseScreen(TalkDesk desk, Surroundings around, Function<String, Optional<Path>> saveAs) {
        this.around = around;
        this.model = new ChatModel(desk, around);
        this.view = ChatController.view(model, around.texts(), new TalkExport(around, saveAs));
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Rehearse;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.Rehearse wanted) {
            if (wanted.draftOf().isPresent()) {
                model.setup().drafts().set(true);
            }
            wanted.session().flatMap(RehearseScreen::id).ifPresent(model::open);
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var texts = around.texts();
        return List.of(Command.of(texts.say("chat.start"), "fth-play", "Shortcut+Shift+N", model::start),
                Command.of(texts.say("chat.new-talk"), "fth-plus", "Shortcut+N", model::leave),
                Command.of(texts.say("chat.stop"), "fth-square", model::stop),
                Command.of(texts.say("chat.regenerate"), "fth-refresh-cw", "Shortcut+R", this::regenerateLast));
    }

    @Override
    public void close() {
        model.stop();
    }

    private void regenerateLast() {
        model.session().get().filter(session -> !session.turns().isEmpty()).ifPresent(
                session -> model.regenerate(session.turns().getLast()));
    }

    private static Optional<UUID> id(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
