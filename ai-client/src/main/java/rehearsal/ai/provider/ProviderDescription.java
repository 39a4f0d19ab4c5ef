package rehearsal.ai.provider;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rehearsal.ai.AiClient;
import rehearsal.ai.KeyRule;
import rehearsal.ai.KeySource;
import rehearsal.ai.http.Protocol;
import rehearsal.ai.http.Transport;
import rehearsal.ai.http.WebAddress;

/**
 * Everything that is particular about one provider, written once.
 *
 * @param id the name commands, stored records and files use; it never changes
 * @param title the name a person reads
 * @param sharesWith the provider whose key, models and address are its own too
 * @param settings what its requests can say besides the text
 */
public record ProviderDescription(String id, String title, KeyRule key, Optional<String> sharesWith, Connection connection,
        Set<RequestSetting> settings) {

    public ProviderDescription {
        settings = Set.copyOf(settings);
    }

    /** How it is asked. */
    public sealed interface Connection {

        /** @param servers well-known servers to choose from, when the provider has no address of its own; the first is the usual one */
        record OverHttp(Protocol protocol, Optional<URI> address, List<ServerPreset> servers) implements Connection {
            public OverHttp {
                servers = List.copyOf(servers);
            }
        }

        /** It is a part of this program, for practice: no key, no network, no cost. */
        record InProgram(AiClient client) implements Connection {
        }
    }

    /** A provider at an address of its own. */
    public static ProviderDescription at(String address, String id, String title, KeyRule key, Protocol protocol) {
        return new ProviderDescription(id, title, key, Optional.empty(),
                new Connection.OverHttp(protocol, Optional.of(URI.create(address)), List.of()), Set.of(RequestSetting.values()));
    }

    /** A kind of server that runs wherever a person says. */
    public static ProviderDescription anywhere(List<ServerPreset> servers, String id, String title, KeyRule key, Protocol protocol) {
        return new ProviderDescription(id, title, key, Optional.empty(), new Connection.OverHttp(protocol, Optional.empty(), servers),
                Set.of(RequestSetting.TEMPERATURE, RequestSetting.MAX_OUTPUT));
    }

    /** A part of this program to practice with. */
    public static ProviderDescription practice(String title, AiClient client) {
        return new ProviderDescription(client.provider(), title, KeyRule.none(), Optional.empty(), new Connection.InProgram(client),
                Set.of());
    }

    /** The same, with the key, models and address of another provider. */
    public ProviderDescription sharing(String other) {
        return new ProviderDescription(id, title, key, Optional.of(other), connection, settings);
    }

    /** The provider whose key, models and address count. */
    public String account() {
        return sharesWith.orElse(id);
    }

    /** Not a model: follows rules, costs nothing, needs no key. */
    public boolean practice() {
        return connection instanceof Connection.InProgram;
    }

    /** Whether a person says where it is. */
    public boolean customAddress() {
        return !servers().isEmpty();
    }

    public List<ServerPreset> servers() {
        return switch (connection) {
            case Connection.OverHttp http -> http.servers();
            case Connection.InProgram here -> List.of();
        };
    }

    public boolean takes(RequestSetting setting) {
        return settings.contains(setting);
    }

    /** A client that asks at this address, or at the usual one. */
    public AiClient client(Transport transport, Optional<URI> address, KeySource keys) {
        return switch (connection) {
            case Connection.InProgram here -> here.client();
            case Connection.OverHttp http -> {
                var base = address.or(http::address).orElseGet(() -> http.servers().getFirst().address());
                var server = http.servers().stream().filter(preset -> preset.address().equals(base)).findFirst();
                var rule = key.required(server.map(ServerPreset::keyNeeded).orElse(key.required()));
                yield new ProviderClient(id, transport, new Transport.Destination(name(base, server), base, http.protocol(), rule, keys));
            }
        };
    }

    private String name(URI base, Optional<ServerPreset> server) {
        return server.map(ServerPreset::name).orElseGet(() -> customAddress() ? WebAddress.server(base) : title);
    }
}
