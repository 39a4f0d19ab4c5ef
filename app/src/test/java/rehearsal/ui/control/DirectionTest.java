package rehearsal.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;

class DirectionTest {

    @Test
    void wordsAreReadTheWayTheirFirstLetterIs() {
        assertEquals(NodeOrientation.RIGHT_TO_LEFT, Direction.of("1. שלום {user_name}"));
        assertEquals(NodeOrientation.RIGHT_TO_LEFT, Direction.of("مرحبا, friend"));
        assertEquals(NodeOrientation.LEFT_TO_RIGHT, Direction.of("Say שלום"));
        assertEquals(NodeOrientation.LEFT_TO_RIGHT, Direction.of("🚀 12 —"));
        assertEquals(NodeOrientation.LEFT_TO_RIGHT, Direction.of(""));
    }
}
