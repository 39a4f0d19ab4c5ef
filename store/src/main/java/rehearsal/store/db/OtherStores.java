package rehearsal.store.db;

import java.sql.SQLException;
import java.util.List;

/** What other open stores of the same data committed: other processes, other machines. Asked again and again by one thread at a time. */
public interface OtherStores extends AutoCloseable {
    /** What came since the last question, in order. The first question only begins to listen. An exception means that something may have been missed. */
    List<Announcement> news() throws SQLException;

    @Override
    void close();
}
