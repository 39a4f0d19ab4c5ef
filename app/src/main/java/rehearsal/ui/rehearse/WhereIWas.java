package rehearsal.ui.rehearse;

import java.time.Duration;
import java.util.Optional;
import rehearsal.practice.SessionActions;
import rehearsal.session.Session;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;

/** The session that was open last and the message that was being written, remembered on this computer and back after a restart. */
final class WhereIWas {

    private static final String SESSION = "rehearse-session";
    private static final String TYPED = "rehearse-typed";
    private static final Duration AFTER_TYPING = Duration.ofMillis(400);

    private final SessionActions desk;
    private final SessionModel model;
    private final WindowContext around;
    private final Latest writing;
    private boolean remembering;

    WhereIWas(SessionActions desk, SessionModel model, WindowContext around) {
        this.desk = desk;
        this.model = model;
        this.around = around;
        this.writing = new Latest(around.background());
    }

    /** Once, when the screen is opened without a wish; a session that is not there any more is nothing to speak of. */
    void restore() {
        if (remembering) {
            return;
        }
        recall(TYPED).filter(_ -> model.typed().get().isBlank()).ifPresent(model.typed()::set);
        recall(SESSION).ifPresent(id -> around.background().run(desk::offers,
                found -> found.sessions().stream().filter(each -> each.id().toString().equals(id)).findFirst()
                        .filter(_ -> model.session().get().isEmpty()).ifPresent(kept -> model.open(kept.id())),
                around.desk()::failed));
    }

    /** From now on. */
    void remember() {
        if (!remembering) {
            remembering = true;
            model.session().addListener(
                    (property, before, after) -> keep(SESSION, after.map(Session::id).map(String::valueOf).orElse("")));
            model.typed().addListener((property, before, after) -> writing.after(AFTER_TYPING, () -> keep(TYPED, model.typed().get())));
        }
    }

    private Optional<String> recall(String name) {
        return around.desk().machine().memory().recall(name).filter(words -> !words.isBlank());
    }

    private void keep(String name, String value) {
        around.desk().machine().memory().keep(name, value);
    }
}
