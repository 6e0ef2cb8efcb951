package takebook.compose.start;

import java.util.List;
import takebook.asset.Asset;
import takebook.compose.Intent;
import takebook.compose.TrayView;
import takebook.compose.draft.Draft;

/** A draft as the list shows it: its first words and its first picture, if any. */
record DraftCard(Draft draft, List<Asset> pictures) {

    static DraftCard of(Draft draft, TrayView tray) {
        return new DraftCard(draft, tray.pictures(draft.content()));
    }

    public String intent() {
        return Intent.of(draft.content().mode()).label();
    }
}
