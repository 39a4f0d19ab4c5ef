package rehearsal.turn;

final class BadTurnUtil {
}
