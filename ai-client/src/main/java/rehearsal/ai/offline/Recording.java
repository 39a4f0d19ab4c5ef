package rehearsal.ai.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rehearsal.ai.AiException;
import tools.jackson.core.JacksonException;

/** Recorded calls, in the order they were made. */
public final class Recording {

    private final List<RecordedCall> calls;

    Recording(List<RecordedCall> calls) {
        this.calls = List.copyOf(calls);
    }

    /** A line that is no recorded call fails the whole file, with its number: half a recording would answer wrongly. */
    public static Recording read(Path file) throws AiException {
        var calls = new ArrayList<RecordedCall>();
        try {
            var lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                if (!lines.get(at).isBlank()) {
                    calls.add(call(file, at + 1, lines.get(at)));
                }
            }
        } catch (IOException unreadable) {
            throw new AiException(AiException.Kind.INVALID_REQUEST,
                    "The recording " + file
                            + " cannot be read. Check that the file is there, that you may read it, and that it is UTF-8 text.");
        }
        return new Recording(calls);
    }

    private static RecordedCall call(Path file, int line, String text) throws AiException {
        try {
            return RecordingFormat.read(text);
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new AiException(AiException.Kind.INVALID_REQUEST,
                    "The recording " + file + " is damaged in line " + line
                            + ": this is not a recorded call. Record it again, or remove the line.");
        }
    }

    List<RecordedCall> calls() {
        return calls;
    }

    public int size() {
        return calls.size();
    }
}
