package rehearsal.ui.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.ai.AiException;
import rehearsal.ai.ApiKey;
import rehearsal.ai.keys.FoundKey;
import rehearsal.ai.keys.KeyChange;
import rehearsal.ai.keys.KeyPlace;
import rehearsal.ai.keys.PlaceState;
import rehearsal.ai.provider.ProviderDescription;
import rehearsal.ai.provider.ServerPreset;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.settings.ProviderRow.Trial;
import rehearsal.workspace.Networking;
import rehearsal.workspace.ProviderCheck;
import rehearsal.workspace.Providers;
import rehearsal.workspace.ReadAddress;

/** Providers, their keys and addresses. A key that is pasted is tried first and kept only when it works, or when the person insists. */
final class ProvidersModel {

    private final Providers providers;
    private final WindowContext around;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<List<ProviderRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PlaceState>> places = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<KeyPlace> place = new SimpleObjectProperty<>(KeyPlace.KEY_STORE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<String, Trial> trials = new HashMap<>();
    private final Map<String, ApiKey> untried = new HashMap<>();

    /** Everything that has to be asked of files and key stores, asked at once, away from the screen. */
    private record Seen(List<ProviderRow> rows, List<PlaceState> places, Optional<KeyPlace> best) {
    }

    /** {@code changed} is run when a provider was connected or let go. */
    ProvidersModel(Providers providers, WindowContext around, Runnable changed) {
        this.changed = changed;
        this.providers = providers;
        this.around = around;
    }

    ReadOnlyObjectProperty<List<ProviderRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The places where keys can be, and why one cannot be used now. */
    ReadOnlyObjectProperty<List<PlaceState>> places() {
        return places.getReadOnlyProperty();
    }

    /** Where the next key goes. */
    ObjectProperty<KeyPlace> place() {
        return place;
    }

    /** Why the last change did not happen; empty when it did. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    List<ServerPreset> presets(String provider) {
        return providers.presets(provider);
    }

    /** The address a person chose for a provider. */
    Optional<URI> address(String provider) {
        return providers.addresses().of(provider);
    }

    void refresh() {
        around.run(this::look, this::show);
    }

    private Seen look() {
        var found = providers.list().all().stream().filter(each -> each.sharesWith().isEmpty()).map(ProviderDescription::id)
                .map(id -> new ProviderRow(id, providers.title(id), providers.status(id), trial(id))).toList();
        return new Seen(found, providers.keys().places(), providers.keys().bestPlace());
    }

    /** What came of the last test, whichever window or process made it. */
    private Trial trial(String provider) {
        return switch (providers.status(provider).check()) {
            case ProviderCheck.NotYet none -> new Trial.NotYet();
            case ProviderCheck.Works works -> new Trial.Works(works.models());
            case ProviderCheck.Failed failed -> new Trial.Failed(failed.sentence(), false);
        };
    }

    /** Whether a person says where it is. */
    boolean customAddress(String provider) {
        return providers.list().find(provider).filter(ProviderDescription::customAddress).isPresent();
    }

    private void show(Seen seen) {
        if (places.get().isEmpty()) {
            place.set(seen.best().orElse(KeyPlace.FILE));
        }
        places.set(seen.places());
        rows.set(seen.rows().stream().map(row -> row.with(trials.getOrDefault(row.id(), row.trial()))).toList());
    }

    /** Tries a pasted key by asking for the models it opens, and keeps it when it does. */
    void paste(String provider, String pasted) {
        var key = new ApiKey(pasted);
        if (key.reveal().isEmpty()) {
            problem.set(around.texts().say("settings.key.empty"));
            return;
        }
        untried.put(provider, key);
        ask(provider, Optional.of(key), models -> keep(provider, key, () -> providers.checks().worked(provider, models)));
    }

    /** Keeps the key that nobody could try, because no answer came. */
    void keepAnyway(String provider) {
        Optional.ofNullable(untried.get(provider)).ifPresent(key -> {
            trials.remove(provider);
            keep(provider, key, () -> providers.checks().forget(provider));
        });
    }

    /** Asks with the key that is kept. */
    void test(String provider) {
        ask(provider, Optional.empty(), models -> refresh());
    }

    private void ask(String provider, Optional<ApiKey> key, Consumer<List<String>> worked) {
        problem.set("");
        mark(provider, new Trial.Asking());
        around.background().run(() -> models(provider, key), models -> {
            mark(provider, new Trial.Works(models));
            worked.accept(models);
        }, failure -> failed(provider, failure));
    }

    private List<String> models(String provider, Optional<ApiKey> key) throws AiException, InterruptedException {
        var reach = Providers.Reach.usual();
        var client = key.isPresent() ? providers.client(provider, reach, () -> key) : providers.client(provider, reach);
        return client.isPresent() ? client.get().models() : List.of();
    }

    private void failed(String provider, Exception failure) {
        if (failure instanceof AiException answer) {
            var nobody = switch (answer.kind()) {
                case CONNECTION, TIMEOUT, OVERLOADED, RATE_LIMITED, SERVER -> true;
                case BAD_KEY, NO_PERMISSION, NO_CREDIT, MODEL_NOT_FOUND, CONTEXT_TOO_LONG, REFUSED, INVALID_REQUEST, INCOMPLETE, MALFORMED,
                        CANCELLED ->
                    false;
            };
            if (!nobody) {
                untried.remove(provider);
            }
            mark(provider, new Trial.Failed(answer.sentence(), nobody && untried.containsKey(provider)));
            return;
        }
        mark(provider, new Trial.NotYet());
        around.desk().failed(failure);
    }

    private void keep(String provider, ApiKey key, Runnable note) {
        var where = place.get();
        around.run(() -> {
            var change = providers.keys().keep(provider, key, where);
            if (change instanceof KeyChange.Done) {
                note.run();
            }
            return change;
        }, change -> kept(provider, change));
    }

    private void kept(String provider, KeyChange change) {
        switch (change) {
            case KeyChange.Done done -> {
                untried.remove(provider);
                problem.set("");
                around.desk()
                        .say(around.texts().say(connected(provider) ? "settings.key.kept" : "settings.key.kept-untested",
                                providers.title(provider),
                                done.where()));
            }
            // The key works and only its place is wrong: it waits until another place is chosen.
            case KeyChange.Refused refused -> mark(provider, new Trial.Failed(refused.reason(), true));
        }
        tell();
    }

    private boolean connected(String provider) {
        return trials.get(provider) instanceof Trial.Works;
    }

    /** Forgets a key at once; it can be taken back for a while. */
    void forget(String provider) {
        around.run(() -> {
            var found = providers.keys().everywhere(provider).stream().filter(key -> key.place() != KeyPlace.ENVIRONMENT).findFirst();
            providers.checks().forget(provider);
            return new Forgotten(found, providers.keys().forget(provider));
        }, gone -> forgotten(provider, gone));
    }

    private record Forgotten(Optional<FoundKey> key, KeyChange change) {
    }

    private void forgotten(String provider, Forgotten gone) {
        trials.remove(provider);
        switch (gone.change()) {
            case KeyChange.Done done -> around.desk().undoable(around.texts().say("settings.key.forgotten", providers.title(provider)),
                    () -> gone.key().ifPresent(found -> bring(provider, found)));
            case KeyChange.Refused refused -> problem.set(refused.reason());
        }
        tell();
    }

    private void bring(String provider, FoundKey found) {
        around.run(() -> providers.keys().keep(provider, found.key(), found.place()), change -> kept(provider, change));
    }

    /** Opens the encrypted file, or sets the passphrase of a new one. */
    void unlock(String passphrase) {
        providers.passphrase().hold(passphrase.toCharArray());
        providers.networking().ifPresent(Networking::changed);
        refresh();
    }

    /** Takes another address for a provider; empty words mean the usual one. Gives what to mind, or why not. */
    Optional<String> address(String provider, String words) {
        trials.remove(provider);
        providers.checks().forget(provider);
        if (words.isBlank()) {
            return remember(providers.addresses().forget(provider), Optional.empty());
        }
        return switch (ReadAddress.of(words)) {
            case ReadAddress.Refused refused -> Optional.of(refused.reason());
            case ReadAddress.Fine fine -> remember(providers.addresses().keep(provider, fine.address()), fine.warning());
        };
    }

    private Optional<String> remember(Optional<String> failed, Optional<String> warning) {
        tell();
        return failed.or(() -> warning);
    }

    private void tell() {
        refresh();
        changed.run();
    }

    private void mark(String provider, Trial trial) {
        trials.put(provider, trial);
        rows.set(rows.get().stream().map(row -> row.id().equals(provider) ? row.with(trial) : row).toList());
    }
}
