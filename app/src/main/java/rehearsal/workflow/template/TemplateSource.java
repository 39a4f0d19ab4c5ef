package rehearsal.workflow.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rehearsal.store.prompt.Prompts;

/** Where templates are found: what is live there at the moment of asking. */
public interface TemplateSource {

    Optional<NamedTemplate> find(String name);

    /** Every name that is live, for hints and lists. */
    List<String> names();

    /** The prompts of a program in the library. */
    static TemplateSource of(Prompts prompts, String program) {
        return new TemplateSource() {
            @Override
            public Optional<NamedTemplate> find(String name) {
                return prompts.live(TemplateScope.scope(program, name)).map(version -> NamedTemplate.of(name, version));
            }

            @Override
            public List<String> names() {
                return prompts.scopes(program).stream().filter(each -> each.live().isPresent()).map(each -> TemplateScope.of(each.scope()))
                        .toList();
            }
        };
    }

    /** Templates at hand, in no library. */
    static TemplateSource of(Collection<NamedTemplate> templates) {
        var byName = new LinkedHashMap<String, NamedTemplate>();
        templates.forEach(template -> byName.put(template.name(), template));
        return new TemplateSource() {
            @Override
            public Optional<NamedTemplate> find(String name) {
                return Optional.ofNullable(byName.get(name));
            }

            @Override
            public List<String> names() {
                return List.copyOf(byName.keySet());
            }
        };
    }
}
