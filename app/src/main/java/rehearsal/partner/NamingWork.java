package rehearsal.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Giving names: takes the names the client says, asks whether they fit, accepts them, and goes on. */
final class NamingWork {

    private final PartnerTurn talk;
    private final CoachingStage stage;
    private final ReplyWording speech;
    private final PhaseMoves moving;

    NamingWork(PartnerTurn talk, CoachingStage stage) {
        this.talk = talk;
        this.stage = stage;
        this.speech = new ReplyWording(talk);
        this.moving = new PhaseMoves(talk, stage);
    }

    PartnerAnswer answer() {
        if (moving.unanswered()) {
            return moving.again(speech);
        }
        if (talk.wasAsked(PartnerQuestion.FITS)) {
            return talk.said().agrees()
                    ? accept()
                    : talk.said().declines() || new NameFinder(talk.said()).spoken().isPresent() ? rename() : moving.again(speech);
        }
        if (talk.wasAsked(PartnerQuestion.NAME)) {
            return create();
        }
        var waiting = talk.known().pending(KnownClient.Step.ACCEPTED);
        if (waiting.isPresent()) {
            return askWhetherItFits(talk.draft(), waiting.get().name());
        }
        return talk.known().identities().isEmpty()
                ? talk.draft().saying(speech.say("Let us give this a name.", "", PartnerQuestion.NAME))
                : goOn(talk.draft());
    }

    private PartnerAnswer create() {
        var names = new NameFinder(talk.said()).names().stream().filter(name -> !talk.known().holds(name)).toList();
        if (names.isEmpty()) {
            return moving.again(speech);
        }
        var draft = talk.draft();
        var category = new CategoryChoice(talk.form()).fitting(talk.said(), 0);
        category.ifPresent(focus -> draft.does("select_identity_focus", Map.of("new_focus", focus)));
        var many = names.size() > 1 && draft.does("create_multiple_identities", Map.of("identities", all(names)));
        if (!many) {
            draft.does("create_identity", identity(names.getFirst(), 0));
        }
        return askWhetherItFits(draft, many ? String.join("” and “", names) : names.getFirst());
    }

    private List<Map<String, Object>> all(List<String> names) {
        return List.of(identity(names.get(0), 0), identity(names.get(1), 1));
    }

    private Map<String, Object> identity(String name, int place) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", name);
        values.put("note", talk.before().filter(words -> !new UnderstoodMessage(words).holdsBack())
                .map(words -> "In their words: " + words.strip()).orElse("Named by the client"));
        new CategoryChoice(talk.form()).fitting(talk.said(), place).ifPresent(category -> values.put("category", category));
        return values;
    }

    private PartnerAnswer askWhetherItFits(PartnerAnswer.Draft draft, String name) {
        var yes = Map.of("label", "Yes, that is me", "text", "Yes, that is me");
        var other = Map.of("label", "Let me find another word", "text", "No, I would call it something else");
        draft.does("show_card", Map.of("text", name.replace("” and “", " and "), "buttons", List.of(yes, other)));
        return draft.saying(speech.say("That name has a ring to it.", "", PartnerQuestion.FITS, name));
    }

    private PartnerAnswer rename() {
        var waiting = talk.known().pending(KnownClient.Step.ACCEPTED);
        var better = new NameFinder(talk.said()).spoken().filter(name -> !talk.known().holds(name));
        if (waiting.isEmpty() || better.isEmpty()) {
            return talk.draft().saying(speech.say("Then let us look for a better word.", "", PartnerQuestion.NAME));
        }
        var draft = talk.draft();
        draft.does("update_identity_name", Map.of("id", waiting.get().id(), "name", better.get()));
        return askWhetherItFits(draft, better.get());
    }

    private PartnerAnswer accept() {
        var draft = talk.draft();
        Optional<KnownClient.Somebody> waiting = talk.known().pending(KnownClient.Step.ACCEPTED);
        waiting.ifPresent(identity -> draft.does("accept_identity", Map.of("id", identity.id())));
        return goOn(draft);
    }

    private PartnerAnswer goOn(PartnerAnswer.Draft draft) {
        var first = talk.known().identities().stream().map(KnownClient.Somebody::name).findFirst();
        var moved = moving.on(draft);
        if (!moved && first.isEmpty()) {
            return draft.saying(speech.say("Let us stay with this a little.", "", PartnerQuestion.MATTERS));
        }
        var name = first.or(() -> talk.asked().map(PartnerQuestion.Asked::about)).filter(words -> !words.isBlank())
                .orElse("this part of you");
        return draft.saying(speech.say("Good.", moved ? "Now let us look at it more closely." : "", PartnerQuestion.TRUER, name));
    }
}
