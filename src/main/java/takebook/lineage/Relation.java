package takebook.lineage;

/** How an effect depends on its cause, in the words of W3C PROV; the subject of the sentence is the effect. */
public enum Relation {
    USED,
    WAS_GENERATED_BY,
    WAS_DERIVED_FROM,
    WAS_REVISION_OF,
    WAS_INFORMED_BY
}
