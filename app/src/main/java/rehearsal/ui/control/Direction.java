package rehearsal.ui.control;

import javafx.geometry.NodeOrientation;

/** Which way words are read: as their first letter is. */
public final class Direction {

    private Direction() {
    }

    public static NodeOrientation of(String words) {
        var first = words.codePoints().filter(Character::isLetter).findFirst();
        return first.isPresent() && isRightToLeft(Character.getDirectionality(first.getAsInt()))
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
