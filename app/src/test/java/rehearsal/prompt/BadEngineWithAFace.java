package rehearsal.prompt;

import javafx.scene.paint.Color;

record BadEngineWithAFace(Color color) {
}
