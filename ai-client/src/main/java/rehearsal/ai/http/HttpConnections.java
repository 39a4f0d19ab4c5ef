package rehearsal.ai.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import rehearsal.ai.AiException;

/**
 * The connections of one transport. They are opened when the first call needs them: loading the certificates of a machine takes
 * a tenth of a second, and most of what is formatted is only looked at.
 */
final class HttpConnections {

    private static final int KEPT = 32;

    private final ReentrantLock opening = new ReentrantLock();
    private final HttpSettings.Network network;
    private final Optional<X509TrustManager> authorities;
    private Optional<OkHttpClient> opened = Optional.empty();

    /** @throws AiException when the certificate file cannot be used */
    HttpConnections(HttpSettings.Network network) throws AiException {
        this.network = network;
        this.authorities = network.authorities().isPresent() ? Optional.of(trusting(network.authorities().get())) : Optional.empty();
    }

    /** The HTTP client with a bound on how long a connection may take to stand. */
    OkHttpClient within(Duration connect) {
        var client = client();
        return client.connectTimeoutMillis() == connect.toMillis() ? client : client.newBuilder().connectTimeout(connect).build();
    }

    int inUse() {
        return pool().map(pool -> pool.connectionCount() - pool.idleConnectionCount()).orElse(0);
    }

    void close() {
        pool().ifPresent(ConnectionPool::evictAll);
    }

    private Optional<ConnectionPool> pool() {
        opening.lock();
        try {
            return opened.map(OkHttpClient::connectionPool);
        } finally {
            opening.unlock();
        }
    }

    private OkHttpClient client() {
        opening.lock();
        try {
            var client = opened.orElseGet(this::open);
            opened = Optional.of(client);
            return client;
        } finally {
            opening.unlock();
        }
    }

    private OkHttpClient open() {
        var builder = new OkHttpClient.Builder();
        // Waiting is bounded where the pieces are taken, per phase; a bound down here could not tell which phase it was.
        builder.readTimeout(0, TimeUnit.MILLISECONDS);
        // Keys must not travel on to where a server points, so every redirect is looked at first.
        builder.followRedirects(false).followSslRedirects(false);
        builder.connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES));
        network.proxy().ifPresent(proxy -> proxy(proxy, builder));
        authorities.ifPresent(manager -> builder.sslSocketFactory(sockets(manager), manager));
        return builder.build();
    }

    /** Whether a host is this machine, told from its name alone: asking a name server would let it decide. */
    static boolean isLoopback(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || name.equals("::1") || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static void proxy(URI address, OkHttpClient.Builder builder) {
        var port = address.getPort() > 0 ? address.getPort() : 8080;
        var proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
        builder.proxySelector(new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                return List.of(isLoopback(target.getHost()) ? Proxy.NO_PROXY : proxy);
            }

            @Override
            public void connectFailed(URI target, SocketAddress where, IOException why) {
                // The call itself fails with the same reason.
            }
        });
        var login = Optional.ofNullable(address.getUserInfo()).map(info -> info.split(":", 2));
        login.map(parts -> Credentials.basic(parts[0], parts.length > 1 ? parts[1] : "")).ifPresent(header -> {
            builder.proxyAuthenticator(onceWith(header));
            // Only tunnels ask the authenticator before they are refused; an unencrypted call has to bring its password along.
            builder.addNetworkInterceptor(
                    chain -> chain.proceed(overProxyInTheOpen(chain) ? with(header, chain.request()) : chain.request()));
        });
    }

    private static Authenticator onceWith(String header) {
        return (route, response) -> response.request().header("Proxy-Authorization") == null ? with(header, response.request()) : null;
    }

    private static Request with(String header, Request request) {
        return request.newBuilder().header("Proxy-Authorization", header).build();
    }

    private static boolean overProxyInTheOpen(Interceptor.Chain chain) {
        var connection = chain.connection();
        return connection != null && connection.route().proxy().type() == Proxy.Type.HTTP && !chain.request().isHttps();
    }

    private static X509TrustManager trusting(Path authorities) throws AiException {
        try (var file = Files.newInputStream(authorities)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority " + store.size(), certificate);
            }
            for (var usual : manager(null).getAcceptedIssuers()) {
                store.setCertificateEntry("usual " + store.size(), usual);
            }
            return manager(store);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new AiException(AiException.Kind.CONNECTION,
                    "The certificate file " + authorities + " cannot be read as PEM certificates. Choose another file in the settings.");
        }
    }

    private static SSLSocketFactory sockets(X509TrustManager manager) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException("this Java has no TLS", noTls);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509TrustManager manager) {
                return manager;
            }
        }
        throw new GeneralSecurityException("no certificate check available");
    }
}
