package rehearsal.turn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.Speaker;
import rehearsal.program.Conversation;
import rehearsal.program.Program;
import rehearsal.program.ValueSource;
import rehearsal.prompt.BodyCache;
import rehearsal.prompt.RenderedPiece;
import rehearsal.prompt.Problem;
import rehearsal.state.SessionMessage;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.Segment.Place;
import rehearsal.turn.context.Gatherer;
import rehearsal.turn.context.RecentMessages;

/** Stage 3: bodies and values become pieces of what is sent, each with its origin. */
final class AssembleStage {
    static final String COACH = "coach";
    static final String CLIENT = "client";
    private static final String BREAK = "\n\n";

    private final TurnCaches caches;
    private final Gatherer gatherer = new Gatherer();

    AssembleStage(TurnCaches caches) {
        this.caches = caches;
    }

    Step<Assembled> assemble(PromptWithValues known) {
        var selected = known.selected();
        var place = selected.request().type() == PromptType.IMAGE_GENERATION ? Place.MESSAGE : Place.SYSTEM;
        var origin = selected.request().type() == PromptType.SYSTEM ? Origin.SYSTEM_CONTEXT : Origin.BODY;
        return system(known).then(system -> pieces(selected.prompt(), known, origin, place).then(body -> {
            var before = new ArrayList<>(system);
            notes(known).ifPresent(notes -> append(before, List.of(notes)));
            append(before, place == Place.MESSAGE ? List.of(joined(body)) : body);
            var conversation = conversation(known);
            var chars = before.stream().mapToInt(Segment::chars).sum();
            return new Step.Done<>(new Assembled(known, before, conversation), before.size() + " pieces, " + chars + " characters");
        }));
    }

    /** The system context is the same from turn to turn while its values are: it is rendered once. */
    private Step<List<Segment>> system(PromptWithValues known) {
        var system = known.selected().system();
        if (system.isEmpty()) {
            return new Step.Done<>(List.of(), "");
        }
        var texts = known.gathered().texts();
        var used = new LinkedHashMap<String, String>();
        system.get().text().contextKeys().forEach(key -> used.put(key, texts.getOrDefault(key, "")));
        var key = new TurnCaches.StableKey(system.get().ref(), system.get().text().body(), used);
        var kept = caches.stable().getIfPresent(key);
        if (kept != null) {
            return new Step.Done<>(kept, "");
        }
        var rendered = pieces(system.get(), known, Origin.SYSTEM_CONTEXT, Place.SYSTEM);
        if (rendered instanceof Step.Done<List<Segment>> done) {
            caches.stable().put(key, List.copyOf(done.value()));
        }
        return rendered;
    }

    private Step<List<Segment>> pieces(Chosen chosen, PromptWithValues known, Origin origin, Place place) {
        var body = caches.bodies().prepare(chosen.text().body());
        if (!body.body().wellFormed()) {
            return malformed(chosen, body);
        }
        var segments = new ArrayList<Segment>();
        var label = chosen.ref().label();
        for (var piece : body.template().pieces(known.gathered().texts())) {
            switch (piece) {
                case RenderedPiece.Words words -> segments.add(new Segment(origin, place, words.text(), label, Optional.of(chosen.ref())));
                case RenderedPiece.Value value ->
                    segments.add(new Segment(Origin.VALUE, place, value.text(), value.key(), Optional.of(chosen.ref())));
                case RenderedPiece.Missing missing -> {
                    return missing(chosen, missing.key());
                }
            }
        }
        return new Step.Done<>(segments, "");
    }

    private static Step<List<Segment>> malformed(Chosen chosen, BodyCache.Prepared body) {
        var first = body.body().problems().getFirst();
        return new Step.Stopped<>(TurnFailure.of(Stage.ASSEMBLE, TurnFailure.Kind.MALFORMED_BODY,
                "The body of " + SelectStage.name(chosen.ref().scope()) + " (" + chosen.ref().label() + ") is malformed" + place(first)
                        + ": "
                        + first.message(),
                first.fixes().isEmpty() ? "Correct the body and save it." : first.fixes().getFirst().title()));
    }

    private static String place(Problem problem) {
        return problem.span().map(span -> " at line " + span.line() + ", column " + span.column()).orElse("");
    }

    private static Step<List<Segment>> missing(Chosen chosen, String key) {
        return new Step.Stopped<>(TurnFailure.of(Stage.ASSEMBLE, TurnFailure.Kind.NO_VALUE,
                "The body of " + SelectStage.name(chosen.ref().scope()) + " (" + chosen.ref().label() + ") uses {" + key
                        + "}, and the prompt does not declare it.",
                "Add " + key + " to the context keys of the prompt, or take it out of the body."));
    }

    /** Unless a body already says where the notes stand. */
    private Optional<Segment> notes(PromptWithValues known) {
        var type = known.request().type();
        var notes = known.moment().state().userNotes().size();
        var speaks = type == PromptType.COACH || type == PromptType.SENTINEL;
        if (!speaks || notes == 0 || usesNotes(known)) {
            return Optional.empty();
        }
        var text = "# Notes about the client\n\n" + gatherer.notes(known.moment());
        return Optional.of(new Segment(Origin.NOTES, Place.SYSTEM, text, notes == 1 ? "1 note" : notes + " notes", Optional.empty()));
    }

    private boolean usesNotes(PromptWithValues known) {
        var program = known.request().program();
        var keys = new ArrayList<>(caches.bodies().prepare(known.selected().prompt().text().body()).template().keys());
        known.selected().system().ifPresent(system -> keys.addAll(caches.bodies().prepare(system.text().body()).template().keys()));
        return keys.stream().anyMatch(key -> isNotes(program, key));
    }

    private static boolean isNotes(Program program, String key) {
        return program.contextKey(key).filter(found -> found.sources().contains(ValueSource.Fixed.USER_NOTES)).isPresent();
    }

    private static Segment joined(List<Segment> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        var first = pieces.isEmpty() ? Optional.<Segment>empty() : Optional.of(pieces.getFirst());
        return new Segment(Origin.BODY, Place.MESSAGE, text.toString(), first.map(Segment::source).orElse(""),
                first.flatMap(Segment::prompt));
    }

    /** The next section starts on its own paragraph; the break belongs to its first piece. */
    static void append(List<Segment> segments, List<Segment> section) {
        if (section.isEmpty()) {
            return;
        }
        var first = section.getFirst();
        var apart = segments.isEmpty() || first.place() != Place.SYSTEM;
        if (apart || first.origin() != Origin.VALUE) {
            var text = apart ? first.text() : BREAK + first.text();
            segments.add(new Segment(first.origin(), first.place(), text, first.source(), first.prompt()));
            segments.addAll(section.subList(1, section.size()));
        } else {
            segments.add(new Segment(Origin.BODY, Place.SYSTEM, BREAK, first.prompt().map(PromptRef::label).orElse(""), first.prompt()));
            segments.addAll(section);
        }
    }

    private static List<Segment> conversation(PromptWithValues known) {
        var request = known.request();
        return switch (request.type()) {
            case COACH -> talk(known);
            case SENTINEL, SYSTEM -> request.clientMessage().map(AssembleStage::newest).map(List::of).orElse(List.of());
            case IMAGE_GENERATION, TEMPLATE -> List.of();
        };
    }

    private static List<Segment> talk(PromptWithValues known) {
        var request = known.request();
        var segments = new ArrayList<Segment>();
        var conversation = request.program().conversation();
        var earlier = Math.max(0, conversation.history() - (request.clientMessage().isPresent() ? 1 : 0));
        if (conversation.sentAs() == Conversation.SentAs.TRANSCRIPT) {
            var transcript = RecentMessages.transcript(request.state(), earlier);
            if (!transcript.isEmpty()) {
                segments.add(new Segment(Origin.CONVERSATION, Place.SYSTEM, "# The talk so far\n\n" + transcript, "transcript",
                        Optional.empty()));
            }
        } else {
            var messages = request.state().messages();
            messages.subList(from(messages, earlier), messages.size())
                    .forEach(message -> segments.add(message(message.role(), message.text())));
        }
        references(request.references()).ifPresent(segments::add);
        request.clientMessage().map(AssembleStage::newest).ifPresent(segments::add);
        return segments;
    }

    /** What is left of a conversation that was cut begins with the client: an answer without its question would be an invention. */
    private static int from(List<SessionMessage> messages, int most) {
        var from = Math.max(0, messages.size() - most);
        while (from > 0 && from < messages.size() && messages.get(from).role() == Speaker.COACH) {
            from++;
        }
        return from;
    }

    /** A message of its own before the client's, so that nobody takes what was looked up for the client's words. */
    private static Optional<Segment> references(List<Reference> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder("[Reference notes for the next message. The client did not write them.]");
        found.forEach(note -> text.append("\n\n--- ").append(note.source()).append(" ---\n").append(note.text()));
        text.append("\n\n[End of the reference notes.]");
        var source = found.size() == 1 ? "1 reference note" : found.size() + " reference notes";
        return Optional.of(new Segment(Origin.NOTES, Place.MESSAGE, text.toString(), source, Optional.empty()));
    }

    private static Segment newest(String text) {
        return message(Speaker.CLIENT, text);
    }

    private static Segment message(Speaker role, String text) {
        return new Segment(Origin.CONVERSATION, Place.MESSAGE, text, role == Speaker.COACH ? COACH : CLIENT, Optional.empty());
    }
}
