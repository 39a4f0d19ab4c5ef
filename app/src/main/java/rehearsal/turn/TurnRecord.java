package rehearsal.turn;

/** placeholder */
public record TurnRecord() {
}
