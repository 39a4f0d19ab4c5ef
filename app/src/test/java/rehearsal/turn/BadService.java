package rehearsal.turn;

import java.sql.Connection;
import okhttp3.OkHttpClient;

public final class BadService {
    static int count;

    public BadService(int a, int b, int c, int d, Connection connection, OkHttpClient client, int g) {
    }

    public void work() {
        System.out.println("at work");
        throw new RuntimeException("no kind");
    }
}
