package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import rehearsal.session.Turn;
import rehearsal.practice.CaseActions;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** The Rehearse place. */
public final class RehearseScreen implements Screen {

    private final WindowContext around;
    private final SessionModel model;
    private final RehearseController view;
    private final CaseStrip comparing;
    private final WhereIWas before;

    public RehearseScreen(SessionActions desk, WindowContext around, FileChoices choices, CaseActions cases) {
        this.around = around;
        this.model = new SessionModel(desk, around, choices);
        this.view = RehearseController.open(model, around.texts());
        this.comparing = new CaseStrip(model, around, cases, choices);
        view.offer(comparing);
        this.before = new WhereIWas(desk, model, around);
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Rehearse;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.Rehearse wanted) {
            wanted.draftOf().ifPresent(model::tryDraft);
            wanted.sessionId().ifPresent(model::open);
            if (wanted.draftOf().isEmpty() && wanted.sessionId().isEmpty()) {
                before.restore();
            }
            before.remember();
        }
    }

    @Override
    public Parent view() {
        return view.view();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(command("chat.start", "fth-play", "Shortcut+Shift+N", model::start));
        commands.add(command("chat.new-talk", "fth-plus", "Shortcut+N", model::leave));
        commands.add(command("chat.open.any", "fth-message-circle", "Shortcut+O", view.setup()::openTalks));
        commands.add(command("chat.import", "fth-upload", "Shortcut+Shift+O", () -> model.bringIn(false)));
        commands.add(command("chat.export", "fth-download", "Shortcut+E", view.setup()::openExport));
        commands.add(command("chat.versions.choose", "fth-tag", "Shortcut+Shift+V", view.setup()::openVersions));
        commands.add(command("chat.limits", "fth-sliders", "Shortcut+L", () -> view.setup().limitsOpen().set(true)));
        commands.add(command("chat.write.here", "fth-edit-3", "Shortcut+M", view.foot()::write));
        commands.add(command("chat.attach", "fth-paperclip", "Shortcut+Shift+A", view.foot()::openAttach));
        commands.add(Command.of(around.texts().say("chat.stop.esc"), "fth-square", model::stop));
        commands.add(command("chat.regenerate", "fth-refresh-cw", "Shortcut+R", last(model::regenerate)));
        commands.add(command("chat.edit", "fth-edit-2", "Shortcut+Shift+R", last(model::beginEdit)));
        commands.add(command("chat.alternative.previous", "fth-chevron-left", "Shortcut+Shift+COMMA",
                last(turn -> model.turns().step(turn, -1))));
        commands.add(
                command("chat.alternative.next", "fth-chevron-right", "Shortcut+Shift+PERIOD", last(turn -> model.turns().step(turn, 1))));
        commands.add(command("chat.what-was-sent", "fth-eye", "Shortcut+U", () -> model.pipeline().tab().set(1)));
        commands.add(command("chat.raw-reply", "fth-code", "Shortcut+Shift+U", () -> model.pipeline().tab().set(2)));
        commands.add(command("chat.run-again", "fth-play", "Shortcut+ENTER", model.pipeline()::runAgain));
        commands.add(command("chat.play", "fth-play", "Shortcut+P", view.foot()::openPlay));
        commands.add(command("chat.watch.own", "fth-film", "Shortcut+Shift+P", () -> model.watch(PlaybackModel.Pace.OWN)));
        commands.add(command("chat.watch.ten_times", "fth-film", "Shortcut+Shift+T", () -> model.watch(PlaybackModel.Pace.TEN_TIMES)));
        commands.add(command("chat.state.edit", "fth-edit", "Shortcut+Shift+E", model.state()::beginEdit));
        commands.add(command("chat.freeze", "fth-bookmark", "Shortcut+B", model.state()::beginNaming));
        commands.add(command("cases.title", "fth-folder-plus", "Shortcut+Shift+B", comparing::saveCase));
        commands.add(command("arms.title", "fth-columns", "Shortcut+Shift+D", comparing::rehearse));
        return commands;
    }

    private Command command(String key, String icon, String shortcut, Runnable does) {
        return Command.of(around.texts().say(key), icon, shortcut, does);
    }

    /** Does something with the turn at the end of the talk. */
    private Runnable last(Consumer<Turn> does) {
        return () -> model.session().get().filter(session -> !session.turns().isEmpty() && !model.busy().get()).ifPresent(
                session -> does.accept(session.turns().getLast()));
    }

    @Override
    public void close() {
        model.stop();
    }
}
