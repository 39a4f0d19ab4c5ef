package rehearsal.ui.rehearse;

import javafx.scene.Node;

record BadNodesModel(Node node) {
}
