package rehearsal.ai.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import rehearsal.ai.Usage;
import rehearsal.ai.document.YamlProblem;
import rehearsal.ai.models.ModelInfo.Part;
import rehearsal.ai.provider.ProviderList;

/** The models that are known, and what calls to them cost. What the user wrote comes before what was shipped. */
public final class ModelCatalogue {

    /** A dated snapshot is known under the name without its date: gpt-4o-2024-08-06, claude-opus-4-5-20251101. */
    private static final Pattern SNAPSHOT = Pattern.compile("-(\\d{4}-\\d{2}-\\d{2}|\\d{8})$");

    private final Map<Name, ModelInfo> models;
    private final ProviderList providers;
    private final List<YamlProblem> problems;

    private record Name(String provider, String model) {
    }

    private ModelCatalogue(Map<Name, ModelInfo> models, ProviderList providers, List<YamlProblem> problems) {
        this.models = Collections.unmodifiableMap(models);
        this.providers = providers;
        this.problems = List.copyOf(problems);
    }

    /** Reads both lists. A bad entry is left out and noted; the others count. A user's file that does not exist is no problem. */
    public static ModelCatalogue read(InputStream builtin, Optional<Path> userOverride, ProviderList providers) throws IOException {
        var models = new LinkedHashMap<Name, ModelInfo>();
        var problems = new ArrayList<YamlProblem>();
        var shipped = new ModelFile("models.yaml", Map.of()).read(new String(builtin.readAllBytes(), StandardCharsets.UTF_8));
        add(shipped, models, problems);
        if (userOverride.isPresent() && Files.exists(userOverride.get())) {
            add(readUser(userOverride.get(), shipped.sources()), models, problems);
        }
        return new ModelCatalogue(models, providers, problems);
    }

    private static ModelFile.Entries readUser(Path path, Map<String, FigureSource> sources) {
        try {
            return new ModelFile(path.toString(), sources).read(Files.readString(path));
        } catch (IOException unreadable) {
            return new ModelFile.Entries(List.of(), Map.of(), List.of(new YamlProblem(path.toString(), 1, 1,
                    "This file cannot be read (" + unreadable.getClass().getSimpleName()
                            + "). Check that it is UTF-8 text and that you may read it.")));
        }
    }

    private static void add(ModelFile.Entries entries, Map<Name, ModelInfo> models, List<YamlProblem> problems) {
        var marked = entries.models().stream().filter(model -> model.part() == Part.USUAL).map(ModelInfo::provider).toList();
        models.replaceAll((name, model) -> marked.contains(name.provider()) ? model.unmarked() : model);
        entries.models().forEach(model -> models.put(new Name(model.provider(), model.model()), model));
        problems.addAll(entries.problems());
    }

    /** What was wrong in the lists, with file and line. */
    public List<YamlProblem> problems() {
        return problems;
    }

    public Optional<ModelInfo> find(String provider, String model) {
        var exact = Optional.ofNullable(models.get(new Name(providers.account(provider), model)));
        return exact
                .or(() -> Optional.ofNullable(models.get(new Name(providers.account(provider), SNAPSHOT.matcher(model).replaceFirst("")))));
    }

    /** The known models of a provider, in the order of the lists: who wrote them knows what comes first. */
    public List<ModelInfo> of(String provider) {
        return models.values().stream().filter(model -> model.provider().equals(providers.account(provider))).toList();
    }

    /**
     * The model to take when nobody names one: the one that is marked, else the first of the list. Never one without a price or one that is
     * announced to go within two months.
     */
    public Optional<ModelInfo> usual(String provider, LocalDate day) {
        var possible = of(provider).stream().filter(model -> model.mayBeUsual(day)).toList();
        return possible.stream().filter(model -> model.part() == Part.USUAL).findFirst().or(() -> possible.stream().findFirst());
    }

    /** The model of a provider that plays clients and nothing else, where there is one. */
    public Optional<ModelInfo> client(String provider) {
        return of(provider).stream().filter(model -> model.part() == Part.CLIENT).findFirst();
    }

    /** What a call cost, from the usage its provider reported. Empty when the usage or the price is not known; never a guess. */
    public Optional<Money> cost(String provider, String model, Optional<Usage> usage, LocalDate day) {
        var known = find(provider, model);
        if (known.filter(ModelInfo::free).isPresent()) {
            return Optional.of(Money.ZERO);
        }
        return usage.flatMap(used -> known.flatMap(info -> info.price(used.input(), day)).map(price -> price.of(used)));
    }

    /** What a call would cost with this many tokens and nothing taken from a cache. */
    public Optional<Money> estimate(String provider, String model, long inputTokens, long outputTokens, LocalDate day) {
        return cost(provider, model, Optional.of(new Usage(inputTokens, outputTokens, OptionalLong.empty(), OptionalLong.empty())), day);
    }

    /** Models that are announced to be gone by this day, the first to go first. */
    public List<ModelInfo> retiredBy(LocalDate day) {
        return models.values().stream().filter(model -> model.retiredBy(day))
                .sorted(Comparator.comparing((ModelInfo model) -> model.retirement().map(Retirement::day).orElse(LocalDate.MAX))
                        .thenComparing(ModelInfo::model))
                .toList();
    }
}
