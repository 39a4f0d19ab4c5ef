package rehearsal.workspace;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import rehearsal.program.Program;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pricing;
import rehearsal.workflow.access.Measurements;
import rehearsal.workflow.access.PromptServices;
import rehearsal.workflow.config.ConfigurationReader;
import rehearsal.workflow.config.LiveConfiguration;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workflow.run.ModelAsker;
import rehearsal.workflow.run.StepCache;
import rehearsal.workflow.run.StepWork;
import rehearsal.workflow.run.StoredJournal;
import rehearsal.workflow.run.WorkflowEngine;
import rehearsal.workflow.template.FolderTemplates;
import rehearsal.workflow.template.TemplateRenderer;
import rehearsal.workflow.template.TemplateSource;
import rehearsal.workspace.Providers.Reach;

/** The workflows of a library: their configuration, the engine that runs them, where runs are kept, and the services that use them. */
public record Workflows(LiveConfiguration configuration, WorkflowEngine engine, StoredJournal journal, PromptServices services,
        StepCache cache) {

    /** Which configuration is used, as what, and which model steps ask that name none. */
    public record Wanted(Path folder, RunEnvironment environment, ModelChoice model, Reach reach, Measurements measurements) {
    }

    /** The templates that a configuration in this folder sees. */
    public static TemplateSource templates(Workspace workspace, Program program, Path folder) {
        return FolderTemplates.beside(TemplateSource.of(workspace.store().prompts(), program.name()), folder, program);
    }

    public static Workflows of(Workspace workspace, Program program, Wanted wanted, ExecutorService threads) {
        var clock = workspace.clock();
        var providers = workspace.providers();
        var templates = templates(workspace, program, wanted.folder());
        var renderer = new TemplateRenderer(templates, workspace.caches().bodies());
        var configuration = new LiveConfiguration(new ConfigurationReader(templates), wanted.folder(), clock);
        var asker = new ModelAsker(provider -> providers.client(provider, wanted.reach()), Pricing.of(providers.models(), clock),
                workspace.store().usage()::add, clock, program.name());
        var cache = new StepCache(wanted.environment().cacheEntries(), System::nanoTime);
        var journal = new StoredJournal(workspace.store().workflowRuns(), program.name(), clock);
        var engine = new WorkflowEngine(configuration::current, wanted.environment(),
                new StepWork(templates, renderer, asker, cache, program.name()), journal, threads, clock);
        var services = new PromptServices(
                new PromptServices.Engines(configuration::current, wanted.environment(), templates, renderer, engine,
                        wanted.model()),
                wanted.measurements(), System::nanoTime);
        return new Workflows(configuration, engine, journal, services, cache);
    }
}
