package rehearsal.ui.settings;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rehearsal.ai.http.NetworkTrial;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.workspace.NetworkChoice;
import rehearsal.workspace.Networking;

/** The way to the network: tried, then used by every provider at once. */
final class NetworkModel {

    private final Networking networking;
    private final WindowContext around;
    private final Latest trying;
    private final ReadOnlyObjectWrapper<NetworkChoice> kept = new ReadOnlyObjectWrapper<>(NetworkChoice.direct());
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    NetworkModel(Networking networking, WindowContext around) {
        this.networking = networking;
        this.around = around;
        this.trying = around.latest();
    }

    /** What was typed; {@code server} is what to try to reach. */
    record Typed(String host, String port, String user, String password, String authorities, String server) {
        @Override
        public String toString() {
            return "Typed[" + host + ":" + port + "]";
        }
    }

    record Tried(boolean fine, String sentence) {
    }

    ReadOnlyObjectProperty<NetworkChoice> kept() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Tried>> tried() {
        return tried.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** A proxy from the environment that is used as long as none is chosen here. */
    Optional<String> fromOutside() {
        return networking.fromOutside().map(address -> address.getHost() + ":" + address.getPort());
    }

    void refresh() {
        around.run(networking::choice, kept::set);
    }

    void typed() {
        trying.cancel();
        busy.set(false);
        tried.set(Optional.empty());
    }

    void tryOut(Typed typed) {
        read(typed, choice -> {
            busy.set(true);
            var work = around.desk().begin(around.texts().say("settings.network.trying"), this::typed);
            trying.run(() -> networking.tryOut(choice, typed.password(), URI.create(typed.server().strip())), result -> {
                work.finished();
                busy.set(false);
                tried.set(Optional.of(switch (result) {
                    case NetworkTrial.Reached reached ->
                        new Tried(true, around.texts().say("settings.network.reached", reached.server().getHost()));
                    case NetworkTrial.Unreached not -> new Tried(false, not.reason());
                }));
            }, failure -> {
                work.finished();
                busy.set(false);
                tried.set(Optional.of(new Tried(false, around.texts().say("settings.network.address"))));
            });
        });
    }

    void use(Typed typed) {
        read(typed, choice -> around.run(() -> networking.keep(choice, typed.password()),
                problem -> {
                    tried.set(Optional.of(problem.map(words -> new Tried(false, words))
                            .orElseGet(() -> new Tried(true, around.texts().say("settings.network.kept")))));
                    refresh();
                }));
    }

    private void read(Typed typed, Consumer<NetworkChoice> then) {
        switch (NetworkChoice.of(typed.host(), typed.port(), typed.user(), typed.authorities())) {
            case NetworkChoice.Read.Fine fine -> then.accept(fine.choice());
            case NetworkChoice.Read.Refused refused -> tried.set(Optional.of(new Tried(false, refused.reason())));
        }
    }
}
