package rehearsal.partner;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Rewrite;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;
import rehearsal.ai.offline.OfflineRequest;
import rehearsal.ai.offline.Pause;
import rehearsal.ai.offline.PlayedAnswer;
import rehearsal.ai.offline.ScriptedClient;
import rehearsal.ai.provider.ProviderDescription;

/**
 * A coach and a client for whoever has no key: they follow rules, know nothing, cost nothing, and say that they are no model. The same
 * request always gets the same answer. It reports no usage, because words are not tokens and an invented count would be a lie.
 */
public final class RehearsalPartner implements AiClient {

    public static final String PROVIDER = OfflineRequest.PROVIDER;
    public static final String TITLE = "Rehearsal partner (rules, not a model)";
    /** Plays the coach. */
    public static final String COACH = "partner-coach";
    /** Plays the client of the persona that the system text describes. */
    public static final String CLIENT = "partner-client";

    private static final URI HERE = URI.create("offline:partner");
    private static final Pattern AFTER_A_WORD = Pattern.compile("(?<=\\s)(?=\\S)");

    private final InstantSource clock;
    private final Pause pause;
    private final Duration betweenWords;

    /** The pause is held before each word; {@link Pause#NONE} answers at once. */
    public RehearsalPartner(InstantSource clock, Pause pause, Duration betweenWords) {
        this.clock = clock;
        this.pause = pause;
        this.betweenWords = betweenWords;
    }

    /** The partner as a provider among others. */
    public static ProviderDescription description(InstantSource clock, Pause pause, Duration betweenWords) {
        return ProviderDescription.practice(TITLE, new RehearsalPartner(clock, pause, betweenWords));
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public List<String> models() {
        return Stream.concat(Stream.of(COACH, CLIENT), PracticeFailure.models().stream()).toList();
    }

    /** Refuses a form without a message: the partner can talk, but it cannot judge or extract, and would only make something up. */
    @Override
    public Formatted format(AiRequest request) {
        var speaks = request.responseSchema().map(schema -> new ReplyForm(schema.schema()).hasMessage()).orElse(true);
        if (!speaks) {
            return new Formatted.Refused(List.of(new Rewrite("an answer without a message",
                    "the rehearsal partner follows rules: it can talk as a coach or a client, but it cannot judge or extract; choose a model for that")));
        }
        return new Formatted.Ready(OfflineRequest.write(request, HERE));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var words = OfflineRequest.read(request);
        var failing = PracticeFailure.of(words.model());
        if (failing.isPresent()) {
            var good = answer(new OfflineRequest(COACH, words.system(), words.messages(), words.schema()));
            return new ScriptedClient(List.of(failing.get().instead(good)), clock, pause).send(request, listener);
        }
        var text = answer(words);
        var performance = new PlayedAnswer(clock, listener);
        performance.play(new AiEvent.Started(1));
        for (var piece : request.stream() ? AFTER_A_WORD.split(text) : new String[]{text}) {
            pause.hold(betweenWords);
            performance.play(new AiEvent.Text(piece));
        }
        return performance.finish(StopReason.END);
    }

    private static String answer(OfflineRequest words) throws AiException {
        var form = words.schema().map(ReplyForm::new);
        var answer = switch (words.model()) {
            case COACH -> new PartnerCoach().answer(words, form.orElseGet(ReplyForm::free));
            case CLIENT -> PartnerAnswer.words(new PartnerClient().line(words));
            default -> throw new AiException(AiException.Kind.MODEL_NOT_FOUND,
                    "The offline provider has no model named \"" + words.model() + "\". It has " + COACH + " and " + CLIENT + ".");
        };
        return form.map(fields -> fields.fill(answer)).orElse(answer.message());
    }
}
