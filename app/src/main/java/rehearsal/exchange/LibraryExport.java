package rehearsal.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.DocumentProblem;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;

/** Writes whole programs of a library into a folder, every version of every scope, a page at a time. */
public final class LibraryExport {
    private static final int PAGE = 200;

    private final Prompts prompts;

    public LibraryExport(Prompts prompts) {
        this.prompts = prompts;
    }

    public LibraryWriter.Written write(Path folder, List<String> programs) {
        var written = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        var failed = new ArrayList<DocumentProblem>();
        for (var program : programs) {
            prompts.scopes(program).forEach(scope -> add(folder, scope.scope(), written, unchanged, failed));
        }
        written.sort(null);
        unchanged.sort(null);
        return new LibraryWriter.Written(written, unchanged, failed);
    }

    /** Writes every version of one scope. */
    public LibraryWriter.Written write(Path folder, Scope scope) {
        var written = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        var failed = new ArrayList<DocumentProblem>();
        add(folder, scope, written, unchanged, failed);
        return new LibraryWriter.Written(written, unchanged, failed);
    }

    private void add(Path folder, Scope scope, List<String> written, List<String> unchanged, List<DocumentProblem> failed) {
        var page = prompts.history(scope, PAGE);
        while (!page.isEmpty()) {
            var one = LibraryWriter.write(folder, versions(scope, page));
            written.addAll(one.written());
            unchanged.addAll(one.unchanged());
            failed.addAll(one.failed());
            page = prompts.historyBelow(scope, page.getLast().version(), PAGE);
        }
    }

    private List<PromptVersion> versions(Scope scope, List<VersionSummary> page) {
        return page.stream().map(summary -> prompts.version(scope, summary.version())).flatMap(Optional::stream).toList();
    }
}
