package rehearsal.ui.sent;

/** Whom to ask. */
record Pick(String provider, String model) {
}
