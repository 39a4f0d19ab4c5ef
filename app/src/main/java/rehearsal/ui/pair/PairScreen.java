package rehearsal.ui.pair;

import rehearsal.practice.PairActions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import rehearsal.trial.Arm;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** The place Rehearse A | B. */
public final class PairScreen implements Screen {

    private final WindowContext around;
    private final PairModel model;
    private final Parent view;

    public PairScreen(PairActions desk, WindowContext around, Function<String, Optional<Path>> saveAs) {
        this.around = around;
        this.model = new PairModel(desk, around);
        this.view = PairController.view(model, around.texts(), saveAs);
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.RehearseArms;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.RehearseArms wanted) {
            model.refresh();
            wanted.pairId().ifPresent(model::open);
            wanted.scope().ifPresent(scope -> model.contest(scope, wanted.a(), wanted.b()));
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        var texts = around.texts();
        return List.of(Command.of(texts.say("arms.start"), "fth-play", "Shortcut+Shift+N", model::start),
                Command.of(texts.say("arms.anew"), "fth-plus", "Shortcut+N", model::leave),
                Command.of(texts.say("arms.stop"), "fth-square", model::stop),
                Command.of(texts.say("arms.again-both"), "fth-refresh-cw", "Shortcut+R", () -> List.of(Arm.values()).forEach(model::again)),
                Command.of(texts.say("arms.save-case"), "fth-bookmark", "Shortcut+S", model::showCase),
                Command.of(texts.say("arms.hide"), "fth-eye-off", "Shortcut+Shift+H",
                        () -> model.setup().hidden().set(!model.setup().hidden().get())),
                Command.of(texts.say("arms.difference.show"), "fth-git-branch", "Shortcut+D", this::showDifference),
                Command.of(texts.say("arms.vote.earlier"), "fth-chevron-up", "Alt+Up", () -> model.vote().step(-1)),
                Command.of(texts.say("arms.vote.later"), "fth-chevron-down", "Alt+Down", () -> model.vote().step(1)),
                vote("Alt+1", VoteModel.Choice.LEFT), vote("Alt+2", VoteModel.Choice.TIE), vote("Alt+3", VoteModel.Choice.BOTH_BAD),
                vote("Alt+4", VoteModel.Choice.RIGHT),
                Command.of(texts.say("arms.vote.keep"), "fth-check", "Alt+Enter", model::keepVote));
    }

    private Command vote(String key, VoteModel.Choice choice) {
        return Command.of(VoteRow.words(choice, model, around.texts()), "fth-check-square", key, () -> model.vote().choose(choice));
    }

    private void showDifference() {
        model.pair().flatMap(pair -> pair.firstParting()).ifPresent(parting -> model.showDifference(parting.turn()));
    }

    @Override
    public void close() {
        model.stop();
    }
}
