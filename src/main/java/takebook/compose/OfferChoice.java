package takebook.compose;

import takebook.capability.Offering;

/** One provider and tier that can do the mode, with what a second costs. */
record OfferChoice(Offering offering, boolean chosen) {

    public String value() {
        return offering.provider() + "/" + offering.tier().code();
    }

    public String label() {
        var price = offering.price();
        var perSecond = offering.mode().takesVideo() ? price.perSecondWithVideo() : price.perSecond();
        return "%s · %s · %s %s/s%s".formatted(offering.provider(), offering.tier().label(),
                perSecond.toPlainString(), price.currency(), offering.pretendMoney() ? " pretend money" : "");
    }
}
