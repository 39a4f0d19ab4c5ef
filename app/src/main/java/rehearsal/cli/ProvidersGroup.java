package rehearsal.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.keys.KeyState;
import rehearsal.workspace.ProviderCheck;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Providers;

/** The commands under {@code providers}. */
@Command(name = "providers", description = "Who can be asked: list them, test a key, see the models.")
final class ProvidersGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ProvidersGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new ListProviders(desk)).addSubcommand(new Test(desk)).addSubcommand(new Models(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the providers: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "list", description = "Providers, and whether a key was found.")
    static final class ListProviders implements Callable<Integer> {
        private final CliContext desk;

        ListProviders(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var providers = desk.providers();
            var list = Shapes.array();
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("PROVIDER", "NAME", "STATE", "USUAL MODEL"));
            for (var id : providers.ids()) {
                var node = list.addObject().put("provider", id).put("title", providers.title(id)).put("ready", providers.ready(id))
                        .put("connected", providers.status(id).connected()).put("state", state(providers, id));
                Shapes.put(node, "model", providers.usualModel(id));
                rows.add(List.of(id, providers.title(id), state(providers, id),
                        providers.usualModel(id).orElse("-")));
            }
            if (desk.json()) {
                desk.output().document(list);
            } else {
                desk.output().table(rows);
            }
            return 0;
        }
    }

    /** What is known of a provider, in a few words. */
    private static String state(Providers providers, String id) {
        var status = providers.status(id);
        if (providers.practice(id)) {
            return "ready";
        }
        if (!status.reachable()) {
            return "needs an address";
        }
        return switch (status.key()) {
            case KeyState.Locked locked when locked.needed() -> "key file locked";
            case KeyState.Absent absent when absent.needed() -> "needs a key";
            case KeyState.NotNeeded _,KeyState.Absent _,KeyState.Locked _,KeyState.FromEnvironment _,KeyState.Kept _ ->
                switch (status.check()) {
                    case ProviderCheck.NotYet none -> "not tested";
                    case ProviderCheck.Works works -> "connected";
                    case ProviderCheck.Failed failed -> "failed: " + failed.sentence();
                };
        };
    }

    /** What both commands that call a provider take. */
    abstract static class Calling implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "P", description = "The provider's id.")
        private String provider = "";

        @Option(names = "--base-url", paramLabel = "U", description = "Another address of the provider, used as it stands.")
        private Optional<URI> address = Optional.empty();

        Calling(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws InterruptedException {
            ProviderOptions.checkAddress(address);
            var client = desk.providers().client(provider, new Reach(address, Optional.empty())).orElseThrow(
                    () -> CommandFailure.wrongUse(
                            "There is no provider \"" + provider + "\". There are: " + String.join(", ", desk.providers().ids()) + "."));
            return report(desk, provider, client);
        }

        abstract int report(CliContext desk, String provider, AiClient client) throws InterruptedException;
    }

    @Command(name = "test", description = "Asks the provider for its models, which shows that the key works.")
    static final class Test extends Calling {
        Test(CliContext desk) {
            super(desk);
        }

        @Override
        int report(CliContext desk, String provider, AiClient client) throws InterruptedException {
            try {
                int count = client.models().size();
                if (desk.json()) {
                    desk.output().document(Shapes.object().put("provider", provider).put("ok", true).put("models", count));
                } else {
                    desk.output().text(provider + " answers; this key may use " + count + " models.");
                }
                return 0;
            } catch (AiException problem) {
                if (desk.json()) {
                    desk.output()
                            .document(Shapes.object().put("provider", provider).put("ok", false).put("kind", problem.kind().id()).put(
                                    "message",
                                    problem.sentence()));
                } else {
                    desk.output().notice(problem.sentence());
                }
                return CommandFailure.FAILED;
            }
        }
    }

    @Command(name = "models", description = "The models this key may use.")
    static final class Models extends Calling {
        Models(CliContext desk) {
            super(desk);
        }

        @Override
        int report(CliContext desk, String provider, AiClient client) throws InterruptedException {
            try {
                var models = client.models();
                if (desk.json()) {
                    desk.output().document(Shapes.words(models));
                } else {
                    models.forEach(desk.output()::text);
                }
                return 0;
            } catch (AiException problem) {
                throw CommandFailure.failed(problem.sentence());
            }
        }
    }
}
