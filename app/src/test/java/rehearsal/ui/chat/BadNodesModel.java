package rehearsal.ui.chat;

import javafx.scene.Node;

record BadNodesModel(Node node) {
}
