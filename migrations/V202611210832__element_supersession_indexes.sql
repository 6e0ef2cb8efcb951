-- What is out of date is found by walking up from a take to the element versions in it, and re-indexed by walking down. Both
-- walks pass only some relations, so the relation has to be in the index that answers them; the primary key of the edges has
-- it for the way up.
create index lineage_edge_down on lineage_edge (object_id, subject_id, relation);
drop index lineage_edge_by_object;

-- Whether a node is an element version, and which one, without reading the version.
create unique index element_version_place on element_version (id) include (element_id, number);
