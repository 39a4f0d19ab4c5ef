package rehearsal.ai.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A process that streams tokens in the Chat Completions format at a steady rate. Arguments: tokens of one answer, tokens a second. */
final class PacedServer {

    private static final long TICK_NANOS = 10_000_000;
    private static final String TOKEN = "data: {\"id\":\"chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG\",\"object\":\"chat.completion.chunk\",\"created\":1741570283,"
            + "\"model\":\"gpt-4.1-2025-04-14\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_44709d6fcb\",\"choices\":[{\"index\":0,"
            + "\"delta\":{\"content\":\" word\"},\"logprobs\":null,\"finish_reason\":null}],\"usage\":null}\n\n";
    private static final String END = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":9}}\n\ndata: [DONE]\n\n";

    private final int tokens;
    private final int perSecond;

    private PacedServer(int tokens, int perSecond) {
        this.tokens = tokens;
        this.perSecond = perSecond;
    }

    static void main(String[] arguments) throws IOException {
        var server = new PacedServer(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        try (var listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress())) {
            IO.println(listening.getLocalPort());
            while (true) {
                var socket = listening.accept();
                Thread.ofVirtual().start(() -> server.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new BufferedOutputStream(socket.getOutputStream(), 65536);
            while (request(in)) {
                answer(out);
            }
        } catch (IOException gone) {
            // The caller has what it wanted.
        }
    }

    private void answer(BufferedOutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
        var start = System.nanoTime();
        var sent = 0;
        while (sent < tokens) {
            var due = perSecond == 0 ? tokens : (int) Math.min(tokens, 1 + (System.nanoTime() - start) * perSecond / 1_000_000_000L);
            for (; sent < due; sent++) {
                chunk(out, TOKEN);
            }
            out.flush();
            if (sent < tokens) {
                LockSupport.parkNanos(TICK_NANOS);
            }
        }
        chunk(out, END);
        write(out, "0\r\n\r\n");
        out.flush();
    }

    private static boolean request(InputStream in) throws IOException {
        var header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            header.append((char) next);
        }
        var text = header.toString().toLowerCase(Locale.ROOT);
        var from = text.indexOf("content-length: ") + 16;
        in.readNBytes(Integer.parseInt(text.substring(from, text.indexOf('\r', from))));
        return true;
    }

    private static void chunk(BufferedOutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(BufferedOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
