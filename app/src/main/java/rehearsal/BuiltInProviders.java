package rehearsal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.LoggerFactory;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.Anthropic;
import rehearsal.ai.compatible.CompatibleServers;
import rehearsal.ai.gemini.Gemini;
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
import rehearsal.ai.offline.Replayer;
import rehearsal.ai.openai.OpenAi;
import rehearsal.ai.provider.ProviderList;
import rehearsal.partner.RehearsalPartner;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.Networking;
import rehearsal.workspace.ProviderChecks;
import rehearsal.workspace.Providers;

/** The providers of this build, each wired to its keys and to the network. To add one, add a line to {@link #list}. */
final class BuiltInProviders implements Providers {

    /** A pace at which a person can follow the rehearsal partner; the command line and tests do not wait. */
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(35);

    private final Clock clock;
    private final ProviderList list;
    private final Keys keys;
    private final FutureTask<ModelCatalogue> models;
    private final Network network;
    private final Pause pause;
    private volatile HttpTransport shared;

    /** How the network is used from this computer, what opens its keys, and what came of using them. */
    record Network(HttpSettings settings, Addresses addresses, HeldPassphrase passphrase, Networking networking, ProviderChecks checks) {
        HttpSettings now() {
            return settings.with(networking.settings());
        }
    }

    /** The providers in the order a person is offered them. */
    static ProviderList list(Clock clock, Pause pause) {
        return ProviderList.of(RehearsalPartner.description(clock, pause, BETWEEN_WORDS), OpenAi.responses(), OpenAi.completions(),
                Anthropic.description(), Gemini.description(), CompatibleServers.description());
    }

    /** The models are read by whoever asks for them first; nobody does before the first window is there. */
    BuiltInProviders(Clock clock, ProviderList list, Keys keys, FutureTask<ModelCatalogue> models, Network network, Pause pause) {
        this.clock = clock;
        this.list = list;
        this.keys = keys;
        this.models = models;
        this.network = network;
        this.shared = open(network.now());
        this.pause = pause;
        network.networking().whenChanged(this::reopen);
    }

    /** Calls that still run go on over the old connection and end by themselves. */
    private void reopen() {
        var old = shared;
        shared = open(network.now());
        old.close();
    }

    @Override
    public ProviderList list() {
        return list;
    }

    @Override
    public Optional<Networking> networking() {
        return Optional.of(network.networking());
    }

    /** A server whose models are only known by asking it has none until it was asked. */
    @Override
    public Optional<String> usualModel(String provider) {
        return models().usual(provider, LocalDate.now(clock)).map(ModelInfo::model)
                .or(() -> checks().models(list.account(provider)).stream().findFirst());
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
    public ProviderChecks checks() {
        return network.checks();
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        var address = reach.address().or(() -> network.addresses().of(list.account(provider)));
        return list.find(provider).map(found -> found.client(transport(reach), address, key));
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
            LoggerFactory.getLogger(BuiltInProviders.class).warn(unusable.sentence());
            try {
                return new HttpTransport(
                        settings.with(new HttpSettings.Network(chosen.plainHttpAllowed(), chosen.proxy(), Optional.empty())),
                        TimeAndChance.real());
            } catch (AiException impossible) {
                throw new IllegalStateException(impossible.sentence(), impossible);
            }
        }
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
