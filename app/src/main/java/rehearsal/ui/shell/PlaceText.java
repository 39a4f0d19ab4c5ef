package rehearsal.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;

/** A place as a line of words, so that a window opens again where it was left. Ids hold no slash. */
final class PlaceText {

    private PlaceText() {
    }

    /** Places without anything of their own are known by their section; what cannot be kept leads to its section too. */
    static String write(Place place) {
        return String.join("/", switch (place) {
            case Place.Library library -> library.scope().map(scope -> List.of("library", scope.type().name(), scope.phase().orElse("")))
                    .orElse(List.of("library"));
            case Place.Rehearse talk -> talk.session().map(id -> List.of("rehearse", id)).orElse(List.of("rehearse"));
            case Place.RehearseArms arms -> arms.pair().map(id -> List.of("arms", id)).orElse(List.of("arms"));
            case Place.CompareTexts texts ->
                List.of("texts", texts.scope().type().name(), texts.scope().phase().orElse(""), number(texts.a()), number(texts.b()));
            case Place.Settings settings -> settings.page().map(page -> List.of("settings", page)).orElse(List.of("settings"));
            case Place.Start _,Place.Trials _,Place.Workflows _,Place.Usage _ ->
                List.of(place.section().name().toLowerCase(Locale.ROOT));
        });
    }

    static Optional<Place> read(String program, String words) {
        var parts = words.split("/", -1);
        return switch (parts[0]) {
            case "library" -> Optional.of(scope(program, parts).<Place>map(Place.Library::at).orElse(Place.Library.anywhere()));
            case "rehearse" ->
                Optional.of(new Place.Rehearse(Optional.empty(), part(parts, 1), OptionalInt.empty()));
            case "arms" -> Optional.of(part(parts, 1).map(Place.RehearseArms::kept).orElseGet(Place.RehearseArms::anew));
            case "texts" -> scope(program, parts).map(scope -> new Place.CompareTexts(scope, number(parts, 3), number(parts, 4)));
            case "compare" -> Optional.of(new Place.Trials(Optional.empty(), Optional.empty()));
            case "settings" -> Optional.of(new Place.Settings(part(parts, 1)));
            default -> Optional.empty();
        };
    }

    private static Optional<Scope> scope(String program, String[] parts) {
        return part(parts, 1).flatMap(name -> Stream.of(PromptType.values()).filter(type -> type.name().equals(name)).findFirst())
                .map(type -> new Scope(program, type, part(parts, 2)));
    }

    private static Optional<String> part(String[] parts, int index) {
        return parts.length > index ? Optional.of(parts[index]).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static OptionalInt number(String[] parts, int index) {
        return part(parts, index).filter(text -> text.matches("\\d{1,9}")).map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
