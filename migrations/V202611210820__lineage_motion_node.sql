-- A motion reference has provenance: it is a reading of one clip, and its id names one thing in the whole system.
alter table lineage_node drop constraint lineage_node_kind_check;
alter table lineage_node add constraint lineage_node_kind_check
    check (kind in ('ASSET', 'ELEMENT_VERSION', 'PROMPT_VERSION', 'GENERATION', 'MOTION'));
