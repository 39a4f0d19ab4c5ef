package rehearsal.turn.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import rehearsal.program.ContextKey;
import rehearsal.program.ValueSource;

/** Finds the value of every declared key. A value written by hand stands before whatever its source would say. */
public final class Gatherer {

    public Gathered gather(GatherInput moment, Collection<String> keys, Map<String, String> edited) {
        var sources = new Sources(moment);
        var values = new ArrayList<Value>();
        var missing = new ArrayList<Missing>();
        for (var name : new LinkedHashSet<>(keys)) {
            var key = moment.program().contextKey(name);
            if (edited.containsKey(name)) {
                values.add(new Value(name, edited.getOrDefault(name, ""), "written by hand", Value.Kind.EDITED));
            } else if (key.isEmpty()) {
                missing.add(new Missing(name, "The program " + moment.program().name() + " has no context key " + name + ".",
                        "Add the key to the program, or take it out of the prompt."));
            } else {
                gather(key.get(), sources, values, missing);
            }
        }
        return new Gathered(values, missing);
    }

    /** The notes about the client as every prompt shows them; empty when there are none. */
    public String notes(GatherInput moment) {
        return Sources.notes(moment);
    }

    private static void gather(ContextKey key, Sources sources, ArrayList<Value> values, ArrayList<Missing> missing) {
        var emptyCase = ContextKey.NONE;
        for (var source : key.sources()) {
            switch (sources.find(source)) {
                case Found.Text text -> {
                    values.add(new Value(key.key(), text.text() + sources.behind(key), source.path(), Value.Kind.FOUND));
                    return;
                }
                case Found.Fault fault -> {
                    missing.add(new Missing(key.key(), fault.why(), fault.help()));
                    return;
                }
                case Found.Nothing nothing -> emptyCase = emptyCase.equals(ContextKey.NONE) ? nothing.emptyCase() : emptyCase;
            }
        }
        var paths = key.sources().stream().map(ValueSource::path).collect(Collectors.joining(", "));
        values.add(new Value(key.key(), key.whenEmpty(emptyCase) + sources.behind(key), paths, Value.Kind.EMPTY));
    }
}
