package rehearsal.ai.http;

import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;

/** What a reader has understood of an answer so far. */
public interface AnswerSink {

    void text(String piece);

    void reasoning(String piece);

    void usage(Usage usage);

    void stopped(StopReason reason);

    /** The end marker was seen: nothing that follows matters. */
    void complete();

    /** The server reports an error in the middle of its answer, or says something no one can read. */
    void failed(ServerFailure failure);
}
