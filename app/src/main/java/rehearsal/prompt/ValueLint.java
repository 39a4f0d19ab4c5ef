package rehearsal.prompt;

import rehearsal.document.NearMiss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rehearsal.program.Category;
import rehearsal.program.ContextKey;
import rehearsal.program.IdentityState;
import rehearsal.program.Param;
import rehearsal.program.Phase;
import rehearsal.program.Program;

/** Words that are nearly, but not quite, a phase, a category, a state or an action: a model that copies them asks for what is not there. */
final class ValueLint {
    private static final int MOST_PROBLEMS = 200;

    private final Set<String> right = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final NearMiss near;
    private final NearMiss values;

    ValueLint(Program program) {
        var ids = Stream.of(program.phases().stream().map(Phase::id), program.categories().stream().map(Category::id),
                program.identityStates().stream().map(IdentityState::id)).flatMap(names -> names).toList();
        var actions = program.actions().stream().map(action -> action.type()).toList();
        var legal = new ArrayList<>(ids);
        legal.addAll(actions);
        this.values = new NearMiss(ids);
        this.near = new NearMiss(legal);
        right.addAll(legal);
        program.contextKeys().stream().map(ContextKey::key).forEach(right::add);
        program.fields().forEach(field -> right.add(field.name()));
        program.actions().forEach(action -> action.params().forEach(this::addParam));
        program.phases().forEach(phase -> titles.add(phase.title().toLowerCase(Locale.ROOT)));
        program.categories().forEach(category -> titles.add(category.title().toLowerCase(Locale.ROOT)));
        program.identityStates().forEach(state -> titles.add(state.title().toLowerCase(Locale.ROOT)));
    }

    private void addParam(Param param) {
        right.add(param.name());
        addType(param.type());
    }

    private void addType(Param.Type type) {
        switch (type) {
            case Param.Type.Text text -> {
            }
            case Param.Type.Whole whole -> {
            }
            case Param.Type.YesNo yesNo -> {
            }
            case Param.Type.Choice choice -> right.addAll(choice.values());
            case Param.Type.ListOf list -> addType(list.element());
            case Param.Type.Group group -> group.fields().forEach(this::addParam);
        }
    }

    List<Problem> check(String source, List<Mentions.Mention> mentions) {
        var problems = new ArrayList<Problem>();
        var position = new TextCursor(source);
        var answers = new HashMap<String, Optional<String>>();
        for (var mention : mentions) {
            var candidate = (mention.quoted() || mention.allCapitals()) && !mention.field();
            var meant = candidate ? answers.computeIfAbsent(mention.word(), this::meant) : Optional.<String>empty();
            if (meant.isEmpty() || problems.size() >= MOST_PROBLEMS) {
                continue;
            }
            position.to(mention.start());
            problems.add(nearly(mention, meant.get(), position.to(mention.end())));
        }
        return problems;
    }

    private static Problem nearly(Mentions.Mention mention, String name, Span span) {
        return Problem.warning(Problem.Code.NEARLY_A_NAME, Optional.of(span),
                "“" + mention.word() + "” is nearly a name of the program, but not one. Did you mean " + name + "?",
                new Fix.Replace("Write " + name, mention.start(), mention.end(), name));
    }

    private Optional<String> meant(String word) {
        if (right.contains(word) || titles.contains(word.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (word.indexOf(' ') >= 0) {
            // Prose in quotes: only a title in the wrong shape ("identity creation") is a slip; a likeness is chance.
            return near.nearest(word).filter(name -> name.equalsIgnoreCase(word.replace(' ', '_')));
        }
        return near.nearest(word).or(() -> values.sameBeginning(word));
    }
}
