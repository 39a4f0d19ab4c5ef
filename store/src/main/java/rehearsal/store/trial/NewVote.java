package rehearsal.store.trial;

import java.util.UUID;

/**
 * A vote about to be kept.
 *
 * @param place which client message of the pair, counted from 1
 * @param masked whether the voter could not know which answer was whose
 * @param aStoodLeft where the answer of arm A was seen
 */
public record NewVote(UUID pair, int place, Verdict verdict, String reason, boolean masked, boolean aStoodLeft, String author,
        String program, String scenario, VotedAnswer a, VotedAnswer b) {
}
