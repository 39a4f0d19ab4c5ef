package rehearsal.ui.place;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Work that takes longer than a moment, as the task list shows it. Below 0 the share is not known. */
public final class LongWork {

    /** Only {@link #finished} ends work: the last step may still take its time. */
    private static final double ALMOST = 0.999;

    private final String title;
    private final Runnable cancel;
    private final DoubleProperty share = new SimpleDoubleProperty(-1);
    private final StringProperty detail = new SimpleStringProperty("");
    private boolean stopped;

    public LongWork(String title, Runnable cancel) {
        this.title = title;
        this.cancel = cancel;
    }

    public String title() {
        return title;
    }

    public DoubleProperty share() {
        return share;
    }

    public StringProperty detail() {
        return detail;
    }

    public void progress(double done, String words) {
        share.set(Math.min(done, ALMOST));
        detail.set(words);
    }

    public void finished() {
        share.set(1);
    }

    /** Whether somebody stopped it. */
    public boolean stopped() {
        return stopped;
    }

    public void cancel() {
        stopped = true;
        cancel.run();
        finished();
    }
}
