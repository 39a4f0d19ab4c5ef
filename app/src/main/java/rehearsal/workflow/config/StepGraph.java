package rehearsal.workflow.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which step waits for which. Works on any graph, also one with cycles and unknown names; those are reported elsewhere. */
public final class StepGraph {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<Integer>> dependencies = new ArrayList<>();
    private final List<BitSet> above = new ArrayList<>();

    private StepGraph() {
    }

    public static StepGraph of(List<WorkflowStep> steps) {
        var graph = new StepGraph();
        for (var step : steps) {
            if (graph.places.putIfAbsent(step.name(), graph.names.size()) == null) {
                graph.names.add(step.name());
                graph.dependencies.add(new ArrayList<>());
                graph.above.add(new BitSet());
            }
        }
        for (var step : steps) {
            var place = graph.place(step.name());
            step.dependencyNames().stream().map(graph::place).filter(each -> each >= 0)
                    .forEach(each -> graph.dependencies.get(place).add(each));
        }
        graph.closeAbove();
        return graph;
    }

    private int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** In order where there is an order, so that one pass does; what lies in cycles is walked until nothing changes. */
    private void closeAbove() {
        var changed = true;
        while (changed) {
            changed = false;
            for (var place = 0; place < names.size(); place++) {
                var own = above.get(place);
                var before = own.cardinality();
                for (var dependency : dependencies.get(place)) {
                    own.set(dependency);
                    own.or(above.get(dependency));
                }
                changed |= own.cardinality() != before;
            }
        }
    }

    public boolean isAncestor(String above, String step) {
        var upper = place(above);
        var lower = place(step);
        return upper >= 0 && lower >= 0 && this.above.get(lower).get(upper);
    }

    public Set<String> ancestors(String step) {
        var found = new LinkedHashSet<String>();
        if (place(step) >= 0) {
            above.get(place(step)).stream().forEach(place -> found.add(names.get(place)));
        }
        return found;
    }

    /** The step and everything that waits for it, directly or not. */
    public Set<String> withDescendants(String step) {
        var found = new LinkedHashSet<String>();
        found.add(step);
        names.stream().filter(name -> isAncestor(step, name)).forEach(found::add);
        return found;
    }

    /** Steps in layers: each after all it waits for. Steps in a cycle are in none. */
    public List<List<String>> layers() {
        var layers = new ArrayList<List<String>>();
        var done = new BitSet();
        while (true) {
            var layer = new ArrayList<String>();
            var now = new BitSet();
            for (var place = 0; place < names.size(); place++) {
                if (!done.get(place) && dependencies.get(place).stream().allMatch(done::get)) {
                    layer.add(names.get(place));
                    now.set(place);
                }
            }
            if (layer.isEmpty()) {
                return layers;
            }
            done.or(now);
            layers.add(List.copyOf(layer));
        }
    }

    /** A way from a step back to itself, or nothing when there is none. */
    Optional<List<String>> cycleThrough(String step) {
        var start = place(step);
        if (start < 0 || !above.get(start).get(start)) {
            return Optional.empty();
        }
        var cameFrom = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        while (!queue.isEmpty()) {
            var at = queue.remove();
            for (var next : dependencies.get(at)) {
                if (next == start) {
                    return Optional.of(path(start, at, cameFrom));
                }
                if (cameFrom.putIfAbsent(next, at) == null) {
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> path(int start, int last, Map<Integer, Integer> cameFrom) {
        var path = new ArrayList<String>();
        path.add(names.get(start));
        for (var at = last; at != start; at = cameFrom.getOrDefault(at, start)) {
            path.add(1, names.get(at));
        }
        path.add(names.get(start));
        return path;
    }
}
