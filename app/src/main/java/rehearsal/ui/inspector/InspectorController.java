package rehearsal.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.practice.SendCost;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.CollapsibleSection;
import rehearsal.ui.control.Views;

/** Draws the five sections and forwards ticks and clicks. */
public final class InspectorController {

    private static final int MOST_ROWS = 100;
    private static final int SHORT = 60;
    private static final int NARROWEST = 240;
    private static final int USUAL = 320;

    private final InspectorModel model;
    private final Texts texts;
    private final Consumer<Problem> goTo;
    private final Consumer<String> insert;

    private final VBox sections = new VBox();

    private InspectorController(InspectorModel model, Texts texts, Consumer<Problem> goTo, Consumer<String> insert) {
        this.model = model;
        this.texts = texts;
        this.goTo = goTo;
        this.insert = insert;
    }

    public static Region view(InspectorModel model, Texts texts, Consumer<Problem> goTo, Consumer<String> insert) {
        return new InspectorController(model, texts, goTo, insert).load();
    }

    private Region load() {
        var keys = new PickList(model.keys(), new KeyPicks(), texts, texts.say("inspector.keys"));
        var actions = new PickList(model.actions(), new ActionPicks(), texts, texts.say("inspector.actions"));
        var keyFold = fold("inspector.keys", keys);
        var actionFold = fold("inspector.actions", actions);
        var problems = new CollapsibleSection(texts.say("inspector.problems"));
        var size = new CollapsibleSection(texts.say("inspector.size"));
        sections.getChildren().setAll(promptFold(), problems, keyFold, actionFold, size);
        model.keys().rows().subscribe((_, _) -> keyFold.sub().set(model.keyCount()));
        model.actions().rows().subscribe((_, _) -> actionFold.sub().set(model.actionCount()));
        model.draft().text().subscribe((_, _) -> {
            keyFold.sub().set(model.keyCount());
            actionFold.sub().set(model.actionCount());
        });
        model.problems().subscribe((_, after) -> fillProblems(problems, after, keys, actions));
        model.bill().subscribe((_, _) -> fillSize(size));
        fillProblems(problems, model.problems().get(), keys, actions);
        fillSize(size);
        sections.setMinWidth(0);
        var view = new ScrollPane(sections);
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view.setMinWidth(NARROWEST);
        view.setPrefWidth(USUAL);
        view.getStyleClass().addAll("rh-pane", "rh-line-left");
        return view;
    }

    private CollapsibleSection promptFold() {
        var prompt = new CollapsibleSection(texts.say("inspector.prompt"));
        var fields = new PromptFields(model, texts);
        var facts = new PromptFacts(model, texts);
        prompt.rows().add(facts);
        prompt.getActions().add(Buttons.smallIcon("fth-edit-2", texts.say("inspector.edit"), () -> {
            prompt.rows().setAll(prompt.rows().contains(facts) ? fields : facts);
            fields.focus();
        }));
        return prompt;
    }

    private CollapsibleSection fold(String key, PickList list) {
        var fold = new CollapsibleSection(texts.say(key));
        fold.getActions().add(Buttons.smallIcon("fth-search", texts.say("inspector.search.in", texts.say(key)), list::toggleSearch));
        fold.rows().add(list);
        return fold;
    }

    private abstract class Picks implements PickActions {
        private final Fix.AddToProgram.Kind kind;

        Picks(Fix.AddToProgram.Kind kind) {
            this.kind = kind;
        }

        @Override
        public void insert(String name) {
            insert.accept(written(name));
            dropped(name);
        }

        @Override
        public void addToProgram(String name) {
            model.addToProgram(kind, name);
        }
    }

    private final class KeyPicks extends Picks {
        KeyPicks() {
            super(Fix.AddToProgram.Kind.CONTEXT_KEY);
        }

        @Override
        public void tick(String name, boolean on) {
            model.tickKey(name, on);
        }

        @Override
        public void dropped(String name) {
            model.insertedKey(name);
        }

        @Override
        public String mend() {
            return texts.say("inspector.declare");
        }

        @Override
        public boolean inviting() {
            return false;
        }

        @Override
        public String written(String name) {
            return "{" + name + "}";
        }

        @Override
        public String words(PickRow row, boolean brief) {
            return switch (row.mark()) {
                case UNUSED -> texts.say(brief ? "inspector.unused.short" : "inspector.key.unused");
                case MISSING -> texts.say("inspector.key.missing");
                case UNKNOWN -> texts.say("inspector.unknown");
                case USED, NONE -> row.value().filter(words -> !words.isBlank()).map(InspectorController::shorten).orElse(row.describe());
            };
        }

        @Override
        public Optional<Region> card(PickRow row) {
            return model.contextKey(row.name()).map(key -> inset(new KeyCard(key, row, model, texts)));
        }
    }

    private final class ActionPicks extends Picks {
        ActionPicks() {
            super(Fix.AddToProgram.Kind.ACTION);
        }

        @Override
        public void tick(String name, boolean on) {
            model.tickAction(name, on);
        }

        @Override
        public void dropped(String name) {
            model.insertedAction(name);
        }

        @Override
        public String mend() {
            return texts.say("inspector.allow");
        }

        @Override
        public boolean inviting() {
            return true;
        }

        @Override
        public String written(String name) {
            return name;
        }

        @Override
        public String words(PickRow row, boolean brief) {
            return switch (row.mark()) {
                case UNUSED -> texts.say(brief ? "inspector.unused.short" : "inspector.action.unused");
                case MISSING -> texts.say("inspector.action.missing");
                case UNKNOWN -> texts.say("inspector.unknown");
                case USED -> "";
                case NONE -> row.describe();
            };
        }

        @Override
        public Optional<Region> card(PickRow row) {
            return model.action(row.name()).map(action -> inset(new ActionCard(action, model.draft().program().get(),
                    new ActionWords(action, model.formats(), texts), texts)));
        }
    }

    private static Region inset(Region card) {
        var box = new VBox(card);
        box.getStyleClass().add("rh-action-card");
        return box;
    }

    private void fillProblems(CollapsibleSection fold, List<Problem> found, PickList keys, PickList actions) {
        fold.sub().set(model.problemCount());
        fold.rows().setAll(found.stream().limit(MOST_ROWS)
                .map(problem -> new ProblemRow(problem, texts, each -> show(each, keys, actions), model::apply)).toList());
        if (found.isEmpty()) {
            var none = new Label(texts.say("inspector.problems.none"));
            none.getStyleClass().addAll("rh-row", "rh-muted");
            fold.rows().add(none);
        }
    }

    /** A problem without a place in the text is about a row of a check list. */
    private void show(Problem problem, PickList keys, PickList actions) {
        if (problem.span().isPresent()) {
            goTo.accept(problem);
            return;
        }
        problem.fixes().stream().findFirst().ifPresent(fix -> {
            switch (fix) {
                case Fix.DropKey drop -> keys.reveal(drop.key());
                case Fix.DeclareKey declare -> keys.reveal(declare.key());
                case Fix.DropAction drop -> actions.reveal(drop.action());
                case Fix.AllowAction allow -> actions.reveal(allow.action());
                case Fix.AddToProgram add -> {
                }
                case Fix.Replace replace -> {
                }
            }
        });
    }

    private void fillSize(CollapsibleSection fold) {
        var bill = model.bill().get();
        if (bill.equals(SendCost.none())) {
            var none = new Label(texts.say("inspector.size.none"));
            none.getStyleClass().addAll("rh-row", "indented", "rh-muted");
            fold.rows().setAll(none);
            return;
        }
        var tokens = new Label(texts.say("sent.tokens", bill.tokens()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var price = new Label(bill.price().map(words -> texts.say("inspector.price", words)).orElse(texts.say("inspector.price.unknown")));
        var line = new HBox(8, tokens, space, price);
        line.getStyleClass().addAll("rh-row", "indented");
        fold.rows().setAll(line);
        bill.share().ifPresent(share -> {
            var bar = new ProgressBar(share);
            bar.setMaxWidth(Double.MAX_VALUE);
            var words = new Label(texts.say("inspector.share", share * 100, bill.window().orElse(0), bill.model()));
            words.getStyleClass().addAll("rh-small", "rh-muted");
            words.setWrapText(true);
            var box = new VBox(4, bar, words);
            box.getStyleClass().addAll("rh-fields", "indented");
            fold.rows().add(box);
        });
    }

    private static String shorten(String words) {
        var flat = words.substring(0, Math.min(words.length(), SHORT * 4)).replaceAll("\\s+", " ").strip();
        return flat.length() <= SHORT ? flat : flat.substring(0, SHORT - 1) + "…";
    }
}
