package rehearsal.workflow.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The whole of service_mappings.yaml. */
public record ServiceMappings(List<ServiceMapping> services, GlobalConfig global, List<Route> routing, ServiceErrors errors,
        AlertThresholds thresholds) {

    public ServiceMappings {
        services = List.copyOf(services);
        routing = List.copyOf(routing);
    }

    /** What holds for every service. An absent value is the environment's. */
    public record GlobalConfig(Optional<Duration> cacheTtl, OptionalInt maxRenderMillis, Optional<Boolean> fallback,
            Optional<Boolean> metrics, Optional<Boolean> validation) {
        static GlobalConfig empty() {
            return new GlobalConfig(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Which composition a request goes to when it names none; the first route whose conditions all hold. */
    public record Route(PlacedName composition, Conditions when) {
    }

    /** How often a service's rendering is tried again, and what it renders when nothing else works. */
    public record ServiceErrors(int retryAttempts, Duration retryDelay, Map<String, PlacedName> fallbacks) {
        public ServiceErrors {
            fallbacks = Map.copyOf(fallbacks);
        }

        static ServiceErrors none() {
            return new ServiceErrors(0, Duration.ZERO, Map.of());
        }
    }

    static ServiceMappings empty() {
        return new ServiceMappings(List.of(), GlobalConfig.empty(), List.of(), ServiceErrors.none(), AlertThresholds.none());
    }

    public Optional<ServiceMapping> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
