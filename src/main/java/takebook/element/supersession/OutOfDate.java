package takebook.element.supersession;

import java.util.List;
import takebook.asset.card.Card;

/** @param sentences why, one for each old version in it */
record OutOfDate(Card card, List<String> sentences) {}
