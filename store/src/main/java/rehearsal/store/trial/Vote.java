package rehearsal.store.trial;

import java.time.Instant;

/** A vote as it was given. Higher numbers came later. */
public record Vote(long id, NewVote given, Instant at) {

    public int place() {
        return given.place();
    }

    public Verdict verdict() {
        return given.verdict();
    }
}
