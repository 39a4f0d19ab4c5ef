package rehearsal.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.FileProblem;
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
        var failed = new ArrayList<FileProblem>();
        for (var program : programs) {
            for (var scope : prompts.scopes(program)) {
                var page = prompts.history(scope.scope(), PAGE);
                while (!page.isEmpty()) {
                    var one = LibraryWriter.write(folder, versions(scope.scope(), page));
                    written.addAll(one.written());
                    unchanged.addAll(one.unchanged());
                    failed.addAll(one.failed());
                    page = prompts.historyBelow(scope.scope(), page.getLast().version(), PAGE);
                }
            }
        }
        written.sort(null);
        unchanged.sort(null);
        return new LibraryWriter.Written(written, unchanged, failed);
    }

    private List<PromptVersion> versions(Scope scope, List<VersionSummary> page) {
        return page.stream().map(summary -> prompts.version(scope, summary.version())).flatMap(Optional::stream).toList();
    }
}
