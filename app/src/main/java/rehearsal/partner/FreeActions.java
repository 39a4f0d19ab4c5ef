package rehearsal.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Actions of a program the partner has never seen: it takes one when the client's own words name it. */
final class FreeActions {

    private static final List<String> VERBS = List.of("add", "set", "update", "create", "accept", "remove", "delete", "select", "show",
            "change", "transition",
            "phase", "card", "the", "multiple");

    private final PartnerTurn talk;

    FreeActions(PartnerTurn talk) {
        this.talk = talk;
    }

    void choose(PartnerAnswer.Draft draft) {
        talk.form().actions().stream().filter(this::named).findFirst().ifPresent(action -> draft.does(action, values(action)));
    }

    private boolean named(String action) {
        return Pattern.compile("[_\\s]+").splitAsStream(action).filter(word -> word.length() > 2 && !VERBS.contains(word))
                .anyMatch(talk.said()::mentions);
    }

    private Map<String, Object> values(String action) {
        var values = new LinkedHashMap<String, Object>();
        for (var parameter : talk.form().parameters(action)) {
            var id = parameter.endsWith("id")
                    ? talk.known().identities().stream().map(KnownClient.Somebody::id).findFirst()
                    : Optional.<String>empty();
            values.put(parameter, id.orElse(UnderstoodMessage.shorten(talk.said().text(), 30)));
        }
        return values;
    }
}
