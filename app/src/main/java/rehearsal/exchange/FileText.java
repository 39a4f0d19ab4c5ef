package rehearsal.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file, decoded strictly: a letter that is not UTF-8 is a problem with its place, never a question mark. */
sealed interface FileText {

    record Decoded(String text) implements FileText {
    }

    /** The offset counts bytes from 0, the line from 1. */
    record Broken(int offset, int line) implements FileText {
        String message() {
            return "This file is not UTF-8: the byte at offset " + offset + " does not belong to any character.";
        }
    }

    static FileText of(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Broken(in.position(), lineOf(bytes, in.position()));
        }
        return new Decoded(out.flip().toString());
    }

    private static int lineOf(byte[] bytes, int offset) {
        var line = 1;
        for (var at = 0; at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
