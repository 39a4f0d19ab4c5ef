package rehearsal.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps notes about the client: adds what they say of themselves, changes a note they correct, deletes one they want forgotten. */
final class NoteKeeper {

    private static final Pattern ABOUT_ME = Pattern
            .compile("(?i)^(?:(?:well|so|and|but|hi|hello|hey|actually|no|correction)\\b[ ,!:]*)*(i|i['’]m|i['’]ve|my|we|our)\\b");
    private static final Pattern CORRECTS = Pattern.compile("(?i)\\b(actually|not any ?more|no longer|i meant|correction|i was wrong)\\b");
    private static final Pattern FORGET = Pattern
            .compile("(?i)\\b(forget (that|what|about)|don['’]t (keep|note|remember)|delete (that|the|this)|strike that)\\b");

    private static final Pattern PASSING = Pattern.compile("(?i)\\b(slept|today|right now|at the moment|tonight|would like to talk)\\b");

    private final PartnerTurn talk;

    NoteKeeper(PartnerTurn talk) {
        this.talk = talk;
    }

    PartnerAnswer answer() {
        var draft = talk.draft();
        var facts = talk.said().sentences().stream()
                .filter(sentence -> ABOUT_ME.matcher(sentence).find() && !sentence.endsWith("?") && !PASSING.matcher(sentence).find())
                .map(sentence -> UnderstoodMessage.shorten(sentence, 30)).filter(fact -> fact.split("\\s+").length > 3).limit(2).toList();
        var closest = closest();
        if (FORGET.matcher(talk.said().text()).find() && closest.isPresent()) {
            draft.does("delete_user_note", Map.of("ids", List.of(closest.get().id())));
            return draft.saying("One note is gone.");
        }
        if (CORRECTS.matcher(talk.said().text()).find() && closest.isPresent() && !facts.isEmpty()) {
            draft.does("update_user_note", Map.of("notes", List.of(Map.of("id", closest.get().id(), "note", facts.getFirst()))));
            return draft.saying("One note is corrected.");
        }
        var fresh = facts.stream().filter(fact -> talk.known().notes().stream().noneMatch(note -> note.text().contains(fact)))
                .map(fact -> "Says: “" + fact + "”").toList();
        if (fresh.isEmpty()) {
            return draft.saying("Nothing new to note.");
        }
        draft.does("add_user_note", Map.of("notes", fresh));
        return draft.saying("Noted.");
    }

    /** The note that shares most words with the message. */
    private Optional<KnownClient.Note> closest() {
        return talk.known().notes().stream().filter(note -> shared(note) > 0)
                .max((one, other) -> Long.compare(shared(one), shared(other)));
    }

    private long shared(KnownClient.Note note) {
        return Pattern.compile("\\P{L}+").splitAsStream(note.text()).filter(word -> word.length() > 3).distinct()
                .filter(talk.said()::mentions).count();
    }
}
