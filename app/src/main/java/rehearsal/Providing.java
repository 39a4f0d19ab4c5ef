package rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.AnthropicClient;
import rehearsal.ai.compatible.CompatibleServer;
import rehearsal.ai.gemini.GeminiClient;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import rehearsal.ai.http.Transport;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.models.ModelInfo;
import rehearsal.ai.offline.Pause;
import rehearsal.ai.offline.Recorder;
import rehearsal.ai.offline.Recording;
import rehearsal.partner.RehearsalPartner;
import rehearsal.ai.offline.Replayer;
import rehearsal.ai.openai.OpenAiChat;
import rehearsal.ai.openai.OpenAiClient;
import org.slf4j.LoggerFactory;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.Networking;
import rehearsal.workspace.Providers;

/** The providers of this build, each wired to its keys and to the network. */
final class Providing implements Providers {

    private static final Map<String, String> TITLES = Map.of(RehearsalPartner.PROVIDER, RehearsalPartner.TITLE, OpenAiClient.PROVIDER,
            "OpenAI",
            OpenAiChat.PROVIDER, "OpenAI (Chat Completions)", AnthropicClient.PROVIDER, "Anthropic", GeminiClient.PROVIDER, "Google Gemini",
            CompatibleServer.PROVIDER, "Local or compatible server");
    /** A pace at which a person can follow the offline partner; the command line and tests do not wait. */
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(35);

    private final Clock clock;
    private final Keys keys;
    private final FutureTask<ModelCatalogue> models;
    private final Network network;
    private final Pause pause;
    private volatile HttpTransport shared;

    /** How the network is used from this computer, and what opens its keys. */
    record Network(HttpSettings settings, Addresses addresses, HeldPassphrase passphrase, Networking networking) {
        HttpSettings now() {
            return settings.with(networking.settings());
        }
    }

    /** The models are read by whoever asks for them first; nobody does before the first window is there. */
    Providing(Clock clock, Keys keys, FutureTask<ModelCatalogue> models, Network network, Pause pause) {
        this.clock = clock;
        this.keys = keys;
        this.models = models;
        this.network = network;
        this.shared = open(network.now());
        this.pause = pause;
        network.networking().whenChanged(this::reopen);
    }

    /** Calls that still run go on over the old way and end by themselves. */
    private void reopen() {
        var old = shared;
        shared = open(network.now());
        old.close();
    }

    @Override
    public Optional<Networking> networking() {
        return Optional.of(network.networking());
    }

    @Override
    public List<String> ids() {
        return List.of(RehearsalPartner.PROVIDER, OpenAiClient.PROVIDER, OpenAiChat.PROVIDER, AnthropicClient.PROVIDER,
                GeminiClient.PROVIDER,
                CompatibleServer.PROVIDER);
    }

    @Override
    public String title(String provider) {
        return TITLES.getOrDefault(provider, provider);
    }

    @Override
    public Optional<String> usualModel(String provider) {
        if (provider.equals(RehearsalPartner.PROVIDER)) {
            return Optional.of(RehearsalPartner.COACH);
        }
        var today = LocalDate.now(clock);
        return models().of(listed(provider)).stream().filter(model -> !model.retiredBy(today)).map(ModelInfo::model).findFirst();
    }

    @Override
    public boolean ready(String provider) {
        return provider.equals(RehearsalPartner.PROVIDER) || provider.equals(CompatibleServer.PROVIDER) || keys.find(provider).isPresent();
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public HeldPassphrase passphrase() {
        return network.passphrase();
    }

    @Override
    public Addresses addresses() {
        return network.addresses();
    }

    @Override
    public List<Preset> presets() {
        return CompatibleServer.presets().stream().map(server -> new Preset(server.name(), server.base(), server.keyNeeded())).toList();
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        var address = reach.address().or(() -> network.addresses().of(listed(provider)));
        return Optional.ofNullable(switch (provider) {
            case RehearsalPartner.PROVIDER -> new RehearsalPartner(clock, pause, BETWEEN_WORDS);
            case OpenAiClient.PROVIDER -> new OpenAiClient(transport(reach), address.orElse(OpenAiClient.BASE), key);
            case OpenAiChat.PROVIDER -> OpenAiChat.client(transport(reach), address.orElse(OpenAiClient.BASE), key);
            case AnthropicClient.PROVIDER -> new AnthropicClient(transport(reach), address.orElse(AnthropicClient.BASE), key);
            case GeminiClient.PROVIDER -> new GeminiClient(transport(reach), address.orElse(GeminiClient.BASE), key);
            case CompatibleServer.PROVIDER -> server(address).client(transport(reach), key);
            default -> null;
        });
    }

    private static CompatibleServer server(Optional<URI> address) {
        return address.map(Providing::server).orElseGet(() -> CompatibleServer.presets().getFirst());
    }

    /** A well-known server is known by its address. */
    private static CompatibleServer server(URI address) {
        return CompatibleServer.presets().stream().filter(server -> server.base().equals(address)).findFirst()
                .orElseGet(() -> CompatibleServer.at(address));
    }

    /** One transport for all, so that connections and what was learned of a provider's limits are shared. */
    private Transport transport(Reach reach) {
        return reach.patience().<Transport>map(wait -> shared.with(network.settings().timeouts().waitingAtMost(wait))).orElse(shared);
    }

    /** A certificate file that was moved away must not keep the studio from opening; calls say what they miss. */
    private static HttpTransport open(HttpSettings settings) {
        var chosen = settings.network();
        try {
            return new HttpTransport(settings, TimeAndChance.real());
        } catch (AiException unusable) {
            LoggerFactory.getLogger(Providing.class).warn(unusable.sentence());
            try {
                return new HttpTransport(
                        settings.with(new HttpSettings.Network(chosen.plainHttpAllowed(), chosen.proxy(), Optional.empty())),
                        TimeAndChance.real());
            } catch (AiException impossible) {
                throw new IllegalStateException(impossible.sentence(), impossible);
            }
        }
    }

    /** Both ways to talk to OpenAI reach the same models. */
    private static String listed(String provider) {
        return provider.equals(OpenAiChat.PROVIDER) ? OpenAiClient.PROVIDER : provider;
    }

    @Override
    public ModelCatalogue models() {
        models.run();
        try {
            return models.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while the list of models was read.");
        } catch (ExecutionException unreadable) {
            throw new IllegalStateException("The list of models cannot be read: " + unreadable.getCause(), unreadable);
        }
    }

    @Override
    public AiClient recording(AiClient client, Path file) {
        return new Recorder(client, file, ids().stream().map(keys::source).toList(), clock);
    }

    @Override
    public AiClient replaying(AiClient client, Path file) throws AiException {
        return new Replayer(Recording.read(file), client, clock, pause);
    }
}
