package rehearsal.ai.provider;

import java.util.List;
import java.util.Optional;

/** The providers of a build, in the order a person is offered them. */
public record ProviderList(List<ProviderDescription> all) {

    public ProviderList {
        all = List.copyOf(all);
    }

    public static ProviderList of(ProviderDescription... all) {
        return new ProviderList(List.of(all));
    }

    public Optional<ProviderDescription> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return all.stream().map(ProviderDescription::id).toList();
    }

    /** The provider whose key, models and address count for this one; itself when nothing is known of it. */
    public String account(String id) {
        return find(id).map(ProviderDescription::account).orElse(id);
    }

    /** Whether this is practice and no model. */
    public boolean practice(String id) {
        return find(id).filter(ProviderDescription::practice).isPresent();
    }

    /** What to practice with, when there is something. */
    public Optional<ProviderDescription> practice() {
        return all.stream().filter(ProviderDescription::practice).findFirst();
    }
}
