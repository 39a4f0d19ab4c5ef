package rehearsal.ui.pair;

import java.util.Locale;
import rehearsal.practice.LoadedPair;
import rehearsal.practice.ModelPick;
import rehearsal.practice.SideDescription;
import rehearsal.practice.VersionPick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.session.Totals;
import rehearsal.state.Identity;
import rehearsal.state.State;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.ui.control.ArmBadge;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Tone;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.Spending;

/** What stands over a column: which arm, what speaks there, what it took, and how far its client is. */
final class SideHead extends VBox {

    private static final double CHIP = 150;
    private static final double USUAL_CHIP = 115;

    private final PairModel model;
    private final Texts texts;
    private final boolean atLeft;
    private final HBox who = row();
    private final HBox where = row();
    private int identitiesShown = 3;
    private Optional<Shown> drawn = Optional.empty();

    SideHead(PairModel model, Texts texts, boolean atLeft) {
        this.model = model;
        this.texts = texts;
        this.atLeft = atLeft;
        getStyleClass().addAll("rh-arm-head", atLeft ? "rh-line-right" : "rh-arm-head-right");
        setPrefWidth(1);
        setMinWidth(0);
        getChildren().addAll(who, where);
        model.opened().addListener((property, before, after) -> draw());
        List.of(model.setup().contest(), model.setup().scenario())
                .forEach(choice -> choice.addListener((property, before, after) -> draw()));
        for (var arm : Arm.values()) {
            model.setup().version(arm).addListener((property, before, after) -> draw());
            model.setup().model(arm).addListener((property, before, after) -> draw());
        }
        widthProperty().addListener((property, before, after) -> fit(after.doubleValue()));
        draw();
    }

    private static HBox row() {
        var row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fit(double width) {
        var fitting = (int) Math.clamp((width - 300) / USUAL_CHIP, 1, 4);
        if (fitting != identitiesShown) {
            identitiesShown = fitting;
            draw();
        }
    }

    private Arm arm() {
        var left = model.pair().map(pair -> pair.masking().left()).orElse(Arm.A);
        return atLeft ? left : left.other();
    }

    /** What a head shows of a talk. */
    private record Shown(Arm arm, SideDescription face, boolean hidden, Totals totals, State state, int identities) {
    }

    private Optional<Shown> shown() {
        return model.opened().get()
                .map(now -> new Shown(arm(), now.face(arm()), now.pair().masking().hidden(), now.pair().of(arm()).totals(),
                        now.pair().of(arm()).state(), identitiesShown));
    }

    private void draw() {
        var now = shown();
        if (now.isEmpty() || !now.equals(drawn)) {
            drawn = now;
            drawAnew();
        }
    }

    private void drawAnew() {
        var open = model.opened().get();
        if (open.isPresent()) {
            who.getChildren().setAll(open.get().pair().masking().hidden() ? masked() : named(open.get()));
        } else {
            who.getChildren().setAll(choosing());
        }
        var state = open.map(now -> now.pair().of(arm()).state()).or(() -> model.setup().scenario().get().map(chosen -> chosen.state()));
        var start = open.map(now -> now.pair().of(arm()).setup().scenario().state()).or(() -> state);
        where.getChildren().setAll(state.map(now -> standing(now, start.orElse(now))).orElse(List.of()));
    }

    private List<Node> masked() {
        var name = new Label(model.name(arm()));
        name.getStyleClass().add("rh-strong");
        return List.of(Chip.of(texts.say("arms.hidden"), Tone.NEUTRAL, "fth-eye-off"), name);
    }

    private List<Node> named(LoadedPair now) {
        var face = now.face(arm());
        var nodes = new ArrayList<Node>();
        nodes.add(new ArmBadge(arm().name()));
        var version = new Label(VersionWords.name(face.version(), texts));
        version.getStyleClass().add("rh-strong");
        version.setMinWidth(USE_PREF_SIZE);
        version.setTooltip(new Tooltip(texts.say("arms.version.of", version.getText(), face.prompt())));
        nodes.add(version);
        nodes.addAll(VersionWords.chips(face.version(), texts));
        var same = now.faceOfA().version().equals(now.faceOfB().version());
        var about = new Label(same ? face.model() : face.version().note());
        about.getStyleClass().add("rh-muted");
        about.setMinWidth(0);
        about.setTooltip(new Tooltip(face.model()));
        var totals = now.pair().of(arm()).totals();
        var spent = Bubbles.small(
                texts.say("arms.spent", Spending.count(totals.tokens())) + totals.cost().map(cost -> " · " + cost.text()).orElse(""));
        spent.setMinWidth(USE_PREF_SIZE);
        spent.setVisible(totals.tokens() > 0);
        nodes.addAll(List.of(about, Bubbles.space(), spent));
        return nodes;
    }

    /** Before the talk: what differs can be chosen here. */
    private List<Node> choosing() {
        var setup = model.setup();
        var nodes = new ArrayList<Node>();
        nodes.add(new ArmBadge(arm().name()));
        if (setup.oneVersion()) {
            setup.version(arm()).get().ifPresent(pick -> {
                nodes.add(new Label(VersionWords.name(pick, texts)));
                nodes.addAll(VersionWords.chips(pick, texts));
            });
        } else {
            var versions = new ComboBox<VersionPick>();
            versions.setId("version-" + arm().name().toLowerCase(Locale.ROOT));
            ChoiceBoxes.bind(versions, setup.versions(), setup.version(arm()), texts.say("arms.version"),
                    pick -> VersionWords.line(pick, texts));
            nodes.add(small(versions, texts.say("arms.version")));
        }
        if (!setup.oneModel()) {
            var models = new ComboBox<ModelPick>();
            models.setId("model-" + arm().name().toLowerCase(Locale.ROOT));
            ChoiceBoxes.bind(models, setup.models(), setup.model(arm()), texts.say("chat.model"), ModelPick::title);
            nodes.add(small(models, texts.say("chat.model")));
        }
        return nodes;
    }

    private <T> ComboBox<T> small(ComboBox<T> box, String words) {
        box.getStyleClass().add("small");
        box.setMinWidth(80);
        box.setPrefWidth(320);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(arm() + ", " + words);
        return box;
    }

    private List<Node> standing(State now, State start) {
        var nodes = new ArrayList<Node>();
        var bars = new HBox(4);
        bars.setAlignment(Pos.CENTER_LEFT);
        var phases = model.phases();
        var here = phases.stream().map(phase -> phase.id()).toList().indexOf(now.currentPhase());
        for (var index = 0; index < phases.size(); index++) {
            var bar = new Region();
            bar.getStyleClass().addAll("rh-phase-bar", index < here ? "done" : index == here ? "current" : "ahead");
            bars.getChildren().add(bar);
        }
        var phase = Bubbles.small(model.phaseTitle(now.currentPhase()));
        nodes.addAll(List.of(bars, phase, Bubbles.space()));
        nodes.addAll(identities(now, start));
        return nodes;
    }

    private List<Node> identities(State now, State start) {
        var all = now.identities().stream().filter(identity -> !identity.archived()).toList();
        var shown = all.subList(Math.max(0, all.size() - identitiesShown), all.size());
        var nodes = new ArrayList<Node>();
        if (shown.size() < all.size()) {
            var others = Chip.of("+" + (all.size() - shown.size()), Tone.NEUTRAL);
            others.setTooltip(new Tooltip(all.stream().map(Identity::name).collect(Collectors.joining(", "))));
            nodes.add(others);
        }
        for (var identity : shown) {
            var known = start.identity(identity.id()).isPresent();
            var chip = known ? Chip.of(identity.name(), Tone.NEUTRAL) : Chip.of(identity.name(), Tone.LIVE, "fth-plus");
            chip.setMaxWidth(CHIP);
            chip.setMinWidth(40);
            chip.setTooltip(new Tooltip(known ? identity.name() : texts.say("arms.identity.new", identity.name())));
            chip.setAccessibleText(Optional.of(chip.getTooltip().getText()).orElse(""));
            nodes.add(chip);
        }
        return nodes;
    }
}
