package rehearsal.practice;

import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.ai.models.ModelInfo;
import rehearsal.session.PersonaPlayer;
import rehearsal.turn.ModelChoice;
import rehearsal.workspace.Models;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Providers.Reach;

/**
 * Who writes the client's lines when a persona plays: the coach's own model, except where a provider has a model that was made to play clients.
 * The offline partner has one; asked as the coach it would answer the coach with the coach's words.
 */
public record ClientVoice(Providers providers) {

    /** Whoever plays beside this coach. */
    public ModelChoice besides(ModelChoice coach) {
        return ModelChoice.of(coach.provider(), new Models(providers).playingClient(coach.provider(), coach.model()));
    }

    /** The model of this provider that was made to play clients, where there is one. */
    public Optional<String> model(String provider) {
        return providers.models().client(provider).map(ModelInfo::model);
    }

    public PersonaPlayer player(ModelChoice coach) throws AiException {
        return player(besides(coach), Reach.usual());
    }

    /** This very model, reached in this way. */
    public PersonaPlayer player(ModelChoice client, Reach reach) throws AiException {
        return new PersonaPlayer(new Models(providers).client(client, reach), client.model());
    }
}
