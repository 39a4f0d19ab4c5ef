package rehearsal.store;

enum Engine {
    H2, POSTGRESQL
}
