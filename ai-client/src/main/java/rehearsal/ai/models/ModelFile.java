package rehearsal.ai.models;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.ai.document.Document;
import rehearsal.ai.document.Fields;
import rehearsal.ai.document.YamlProblem;

/** Reads one list of models. */
final class ModelFile {

    private final Document document;
    private final Map<String, FigureSource> sources;

    /** The sources of the shipped list may be named in a user's list too. */
    ModelFile(String file, Map<String, FigureSource> known) {
        this.document = new Document(file);
        this.sources = new HashMap<>(known);
    }

    record Entries(List<ModelInfo> models, Map<String, FigureSource> sources, List<YamlProblem> problems) {
    }

    Entries read(String text) {
        var models = new ArrayList<ModelInfo>();
        document.read(text).ifPresent(root -> {
            root.allow("sources", "models");
            root.fields("sources").ifPresent(this::readSources);
            root.list("models").forEach(entry -> model(entry).ifPresent(models::add));
        });
        return new Entries(models, sources, document.problems());
    }

    private void readSources(Fields all) {
        for (var id : all.names()) {
            all.fields(id).ifPresent(fields -> {
                fields.allow("name", "read");
                var name = fields.required("name");
                var read = fields.date("read");
                if (name.isPresent() && read.isPresent()) {
                    sources.put(id, new FigureSource(name.get(), read.get()));
                }
            });
        }
    }

    private Optional<ModelInfo> model(Fields entry) {
        var before = document.problems().size();
        entry.allow("provider", "model", "title", "size", "can", "cannot", "prices", "retirement", "usual", "plays");
        var provider = entry.required("provider");
        var model = entry.required("model");
        var size = entry.fields("size").flatMap(this::size);
        var can = abilities(entry, "can");
        var cannot = abilities(entry, "cannot");
        if (can.stream().anyMatch(cannot::contains)) {
            entry.problem("cannot", "An ability stands in can and in cannot.");
        }
        var prices = entry.list("prices").stream().flatMap(price -> price(price).stream()).toList();
        var retirement = entry.fields("retirement").flatMap(this::retirement);
        var part = part(entry);
        if (document.problems().size() > before || provider.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ModelInfo(provider.get(), model.get(), entry.text("title").orElse(model.get()), size, can, cannot, prices, retirement,
                        part));
    }

    private static ModelInfo.Part part(Fields entry) {
        entry.text("usual").filter(word -> !List.of("true", "false").contains(word))
                .ifPresent(word -> entry.problem("usual", "\"usual\" is true or false, but here is \"" + word + "\"."));
        entry.text("plays").filter(word -> !word.equals("client"))
                .ifPresent(word -> entry.problem("plays", "\"plays\" can only be client, but here is \"" + word + "\"."));
        if (entry.text("plays").isPresent()) {
            return ModelInfo.Part.CLIENT;
        }
        return entry.text("usual").filter("true"::equals).isPresent() ? ModelInfo.Part.USUAL : ModelInfo.Part.ANY;
    }

    private Optional<Size> size(Fields fields) {
        fields.allow("window", "max_output", "source");
        var window = fields.whole("window");
        if (window.isEmpty()) {
            fields.problem("window", "\"window\" says how many tokens fit in; it is missing.");
            return Optional.empty();
        }
        return source(fields).map(source -> new Size(window.getAsLong(), fields.whole("max_output"), source));
    }

    private Optional<Price> price(Fields fields) {
        fields.allow("input", "output", "cached", "above", "from", "source");
        var input = fields.decimal("input");
        var output = fields.decimal("output");
        if (fields.text("input").isEmpty() || fields.text("output").isEmpty()) {
            fields.problem("input", "A price needs \"input\" and \"output\", in dollars for a million tokens.");
        }
        var source = source(fields);
        if (input.isEmpty() || output.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Price(input.get(), output.get(), fields.decimal("cached"), fields.whole("above"), fields.date("from"), source.get()));
    }

    private Optional<Retirement> retirement(Fields fields) {
        fields.allow("retires", "retires_not_before", "source");
        var announced = fields.date("retires");
        var promised = fields.date("retires_not_before");
        if (announced.isPresent() == promised.isPresent()) {
            fields.problem("retires", "Either \"retires\" or \"retires_not_before\" says the day, written like 2026-11-21.");
            return Optional.empty();
        }
        return source(fields)
                .flatMap(source -> announced.or(() -> promised).map(day -> new Retirement(day, announced.isPresent(), source)));
    }

    /** Figures without a source are not taken. */
    private Optional<FigureSource> source(Fields fields) {
        var id = fields.required("source");
        var known = id.flatMap(name -> Optional.ofNullable(sources.get(name)));
        if (id.isPresent() && known.isEmpty()) {
            fields.problem("source", "The source \"" + id.get() + "\" is not listed under \"sources\".");
        }
        return known;
    }

    private static Set<Ability> abilities(Fields entry, String name) {
        var found = EnumSet.noneOf(Ability.class);
        for (var word : entry.texts(name)) {
            Ability.of(word).ifPresentOrElse(found::add,
                    () -> entry.problem(name, "\"" + word + "\" is no ability. Known are: schema, temperature, streaming, reasoning."));
        }
        return found;
    }
}
