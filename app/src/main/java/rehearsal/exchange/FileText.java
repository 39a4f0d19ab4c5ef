package rehearsal.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file, decoded strictly: a letter that is not UTF-8 is a problem with its place, never a question mark. */
sealed interface FileText {

    record Decoded(String text) implements FileText {
    }

    /** The line and the column count from 1, the column in bytes. */
    record Broken(int line, int column, String message, String help) implements FileText {
    }

    /** A prompt of ours starts with its front matter, and then a zero byte is a letter of its body like any other. */
    static FileText of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new Broken(1, 1, "This file is UTF-16, and prompts are read as UTF-8.", "save the file as UTF-8");
        }
        var zero = indexOfZero(bytes);
        if (zero >= 0 && !startsWith(bytes, '-', '-')) {
            return broken(bytes, zero, "This is no text: it holds a zero byte at offset " + zero + ", as programs and pictures do.",
                    "choose a text file");
        }
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        // Only looked through, a piece at a time: a large file is not kept in memory twice.
        var out = CharBuffer.allocate(Math.min(bytes.length + 1, 1 << 16));
        for (var result = decoder.decode(in, out, true); !result.isUnderflow(); result = decoder.decode(in, out, true)) {
            if (result.isError()) {
                return broken(bytes, in.position(),
                        "This file is not UTF-8: the byte at offset " + in.position() + " does not belong to any character.",
                        "save the file as UTF-8");
            }
            out.clear();
        }
        return new Decoded(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Broken broken(byte[] bytes, int offset, String message, String help) {
        var column = 1;
        while (column <= offset && bytes[offset - column] != '\n') {
            column++;
        }
        return new Broken(lineOf(bytes, offset), column, message, help);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int indexOfZero(byte[] bytes) {
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
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
