package rehearsal.ai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiReply;

/** The ways out: encrypted, through a proxy, past a proxy. */
class NetworkTest {

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCertificateAuthorityFromTheSettingsIsTrustedAndHttp2IsSpoken() throws Exception {
        server.useHttps(ownCertificate());
        server.start();
        for (var each = 0; each < 2; each++) {
            server.enqueue(new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(Calls.WORDS).build());
        }
        try (var transport = transport(new HttpSettings.Network(false, Optional.empty(), Optional.of(folder.resolve("authority.pem"))))) {
            assertEquals("onetwo", call(transport, "https").text());
            assertEquals("onetwo", call(transport, "https").text());
        }
        assertEquals("HTTP/2", server.takeRequest().getVersion());
        assertEquals(1, server.takeRequest().getExchangeIndex(), "both calls shared one connection");
    }

    @Test
    void cancellingOneCallOfASharedConnectionLeavesTheOthersAlone() throws Exception {
        server.useHttps(ownCertificate());
        server.start();
        var hungUp = new CountDownLatch(1);
        server.enqueue(Calls.untilHungUp("data: one\n\n", hungUp));
        server.enqueue(new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(Calls.WORDS).build());
        try (var transport = transport(new HttpSettings.Network(false, Optional.empty(), Optional.of(folder.resolve("authority.pem"))))) {
            var cancelled = new CountDownLatch(1);
            var silent = Thread.ofPlatform().start(() -> {
                try {
                    call(transport, "https");
                } catch (InterruptedException asked) {
                    cancelled.countDown();
                } catch (AiException unexpected) {
                    // The latch stays up.
                }
            });
            server.takeRequest();
            assertEquals("onetwo", call(transport, "https").text());
            silent.interrupt();
            cancelled.await();
            hungUp.await();
            server.enqueue(new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(Calls.WORDS).build());
            assertEquals("onetwo", call(transport, "https").text());
        }
        assertEquals(0, server.takeRequest().getConnectionIndex());
        assertEquals(0, server.takeRequest().getConnectionIndex());
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        server.start();
        server.close();
        var proxy = URI.create("http://ada:secret-word@localhost:" + server.getPort());
        try (var transport = transport(new HttpSettings.Network(true, Optional.of(proxy), Optional.empty()))) {
            var far = "http://models.example.test/v1";
            var failed = assertThrows(AiException.class, () -> transport.converse(Calls.destination(far), Calls.request(far), event -> {
            }));
            assertTrue(failed.sentence().contains("through the proxy localhost:"), failed.sentence());
            assertFalse(failed.sentence().contains("secret-word"));
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsRefusedOnce() throws Exception {
        server.useHttps(ownCertificate());
        server.start();
        server.enqueue(Calls.words());
        try (var transport = transport(new HttpSettings.Network(false, Optional.empty(), Optional.empty()))) {
            var failed = assertThrows(AiException.class, () -> call(transport, "https"));
            assertEquals(Kind.CONNECTION, failed.kind());
            assertEquals(1, failed.attempts());
            assertTrue(failed.sentence().contains("add its certificate"), failed.sentence());
        }
    }

    @Test
    void aCertificateFileThatIsNoneIsSaidAtOnce() throws Exception {
        var file = Files.writeString(folder.resolve("authority.pem"), "hello");
        var failed = assertThrows(AiException.class, () -> transport(new HttpSettings.Network(false, Optional.empty(), Optional.of(file))));
        assertTrue(failed.sentence().contains("authority.pem"), failed.sentence());
    }

    @Test
    void aProxyIsUsedForFarServersWithItsPasswordAndNotForThisMachine() throws Exception {
        server.start();
        server.enqueue(Calls.words());
        server.enqueue(Calls.words());
        var network = new HttpSettings.Network(true, Optional.of(URI.create("http://ada:secret-word@localhost:" + server.getPort())),
                Optional.empty());
        assertFalse(network.toString().contains("secret-word"));
        try (var transport = transport(network)) {
            var far = "http://models.example.test/v1";
            assertEquals("onetwo", transport.converse(Calls.destination(far), Calls.request(far), event -> {
            }).text());
            var proxied = server.takeRequest();
            assertEquals("http://models.example.test/v1/talk", proxied.getRequestLine().split(" ")[1]);
            assertEquals("Basic " + Base64.getEncoder().encodeToString("ada:secret-word".getBytes(StandardCharsets.UTF_8)),
                    proxied.getHeaders().get("proxy-authorization"));
            call(transport, "http");
            var direct = server.takeRequest();
            assertEquals("/v1/talk", direct.getTarget());
            assertEquals(null, direct.getHeaders().get("proxy-authorization"));
        }
    }

    @Test
    void anEncryptedCallGoesThroughTheProxyInATunnelThatGetsThePasswordAndNotTheKey() throws Exception {
        server.useHttps(ownCertificate());
        server.start();
        server.enqueue(new MockResponse.Builder().inTunnel().build());
        server.enqueue(new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(Calls.WORDS).build());
        var proxy = URI.create("http://ada:secret-word@localhost:" + server.getPort());
        try (var transport = transport(new HttpSettings.Network(false, Optional.of(proxy), Optional.of(folder.resolve("authority.pem"))))) {
            var far = "https://models.example.test/v1";
            assertEquals("onetwo", transport.converse(Calls.destination(far), Calls.request(far), event -> {
            }).text());
        }
        var tunnel = server.takeRequest();
        assertEquals("CONNECT", tunnel.getMethod());
        assertEquals(null, tunnel.getHeaders().get("authorization"));
        assertTrue(String.valueOf(tunnel.getHeaders().get("proxy-authorization")).startsWith("Basic "));
        var inside = server.takeRequest();
        assertEquals("Bearer sk-plain", inside.getHeaders().get("authorization"));
        assertEquals(null, inside.getHeaders().get("proxy-authorization"));
    }

    @Test
    void aProxyThatWantsAPasswordNobodySetIsNamed() throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder().code(407).build());
        try (var transport = transport(
                new HttpSettings.Network(true, Optional.of(URI.create("http://localhost:" + server.getPort())), Optional.empty()))) {
            var far = "http://models.example.test/v1";
            var failed = assertThrows(AiException.class, () -> transport.converse(Calls.destination(far), Calls.request(far), event -> {
            }));
            assertEquals(Kind.CONNECTION, failed.kind());
            assertTrue(failed.sentence().contains("proxy"), failed.sentence());
        }
    }

    @Test
    void aBaseUrlThatIsNoAddressIsExplained() throws Exception {
        try (var transport = transport(HttpSettings.defaults().network())) {
            for (var base : new String[]{"ftp://example.test/v1", "example.test/v1", "file:///etc"}) {
                var failed = assertThrows(AiException.class,
                        () -> transport.converse(Calls.destination(base), Calls.request(base), event -> {
                        }));
                assertEquals(Kind.INVALID_REQUEST, failed.kind());
            }
        }
    }

    private AiReply call(HttpTransport transport, String scheme) throws AiException, InterruptedException {
        var base = scheme + "://localhost:" + server.getPort() + "/v1";
        return transport.converse(Calls.destination(base), Calls.request(base), event -> {
        });
    }

    private static HttpTransport transport(HttpSettings.Network network) throws AiException {
        return new HttpTransport(HttpSettings.defaults().with(network), Calls.time(pause -> {
        }, System::nanoTime));
    }

    /** Made by the JDK's own tool, and written as the PEM file a company would hand out. */
    private SSLSocketFactory ownCertificate() throws Exception {
        var file = folder.resolve("server.p12");
        var password = "changeit";
        var tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                "server",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost,dns:models.example.test", "-validity", "3650",
                "-storetype", "PKCS12",
                "-keystore",
                file.toString(), "-storepass", password).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, tool.waitFor());
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, password.toCharArray());
        }
        pem(store.getCertificate("server").getEncoded());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private void pem(byte[] certificate) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate);
        Files.writeString(folder.resolve("authority.pem"), "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }
}
