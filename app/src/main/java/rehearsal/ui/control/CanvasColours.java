package rehearsal.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours of the look for code that draws on a canvas. Lies unseen beside the canvas and says when a colour changed. */
public final class CanvasColours extends Region {

    private static final List<String> NAMES = List.of("bg", "surface", "raised", "sunken", "border", "border-strong", "text", "muted",
            "accent", "accent-bg", "on-accent", "live", "live-bg", "draft", "draft-bg", "warning", "warning-bg", "danger", "danger-bg",
            "info", "info-bg", "arm-a", "arm-b", "arm-c", "origin-system", "origin-notes", "origin-body", "origin-value", "origin-instr",
            "origin-schema", "origin-conv", "track");
    private static final StyleablePropertyFactory<CanvasColours> FACTORY = new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<String, CssMetaData<CanvasColours, Paint>> META = meta();

    private final Map<String, StyleableObjectProperty<Paint>> paints = new HashMap<>();

    public CanvasColours(Runnable changed) {
        getStyleClass().add("rh-tokens");
        setManaged(false);
        setMouseTransparent(true);
        META.forEach((name, meta) -> paints.put(name, new SimpleStyleableObjectProperty<>(meta, this, name, Color.TRANSPARENT) {
            @Override
            protected void invalidated() {
                changed.run();
            }
        }));
    }

    public Paint of(String token) {
        return Optional.ofNullable(paints.get(token)).<Paint>map(StyleableObjectProperty::get).orElse(Color.TRANSPARENT);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private static Map<String, CssMetaData<CanvasColours, Paint>> meta() {
        var meta = new HashMap<String, CssMetaData<CanvasColours, Paint>>();
        for (var name : NAMES) {
            meta.put(name, FACTORY.createPaintCssMetaData("-token-" + name, tokens -> property(tokens, name), Color.TRANSPARENT));
        }
        return Map.copyOf(meta);
    }

    private static StyleableObjectProperty<Paint> property(CanvasColours tokens, String name) {
        return Optional.ofNullable(tokens.paints.get(name)).orElseThrow();
    }
}
