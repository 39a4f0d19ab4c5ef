package rehearsal.ai.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Takes a stream of server-sent events apart, wherever its bytes are cut. Lines end with LF, CR or CRLF; a line with a colon
 * first is a comment; several data lines make one text. A stream that closes in the middle of an event loses only that event.
 */
final class EventParser {

    private final BiConsumer<String, String> events;
    private final int longestLine;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean hasData;
    private boolean afterReturn;
    private boolean firstLine = true;
    private boolean began;

    EventParser(int longestLine, BiConsumer<String, String> events) {
        this.longestLine = longestLine;
        this.events = events;
    }

    /** @return false when a line or an event is longer than allowed */
    boolean feed(byte[] bytes) {
        var from = 0;
        for (var at = 0; at < bytes.length; at++) {
            var each = bytes[at];
            if (each == '\n' || each == '\r') {
                line.write(bytes, from, at - from);
                from = at + 1;
                if (each == '\r' || !afterReturn) {
                    endOfLine();
                }
            }
            afterReturn = each == '\r';
        }
        if (line.size() == 0 && from < bytes.length) {
            began |= bytes[from] != ':';
        }
        line.write(bytes, from, bytes.length - from);
        return line.size() <= longestLine && data.length() <= longestLine;
    }

    /** The stream closed. Some servers leave out the last empty line, or even the end of the last line. */
    void close() {
        if (line.size() > 0) {
            endOfLine();
        }
        dispatch();
    }

    /** Whether anything came that is more than a comment. */
    boolean began() {
        return began;
    }

    private void endOfLine() {
        var text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (firstLine && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        firstLine = false;
        if (text.isEmpty()) {
            dispatch();
        } else if (text.charAt(0) != ':') {
            began = true;
            field(text);
        }
    }

    private void field(String text) {
        var colon = text.indexOf(':');
        var key = colon < 0 ? text : text.substring(0, colon);
        var value = colon < 0 ? "" : text.substring(colon + 1);
        var bare = value.startsWith(" ") ? value.substring(1) : value;
        if (key.equals("data")) {
            if (hasData) {
                data.append('\n');
            }
            data.append(bare);
            hasData = true;
        } else if (key.equals("event")) {
            name = bare;
        }
    }

    private void dispatch() {
        var text = data.toString();
        var event = name;
        var complete = hasData;
        data.setLength(0);
        name = "";
        hasData = false;
        if (complete && !text.isBlank()) {
            events.accept(event, text);
        }
    }
}
