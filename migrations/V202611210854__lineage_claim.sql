-- What somebody says about lineage afterwards, as opposed to what was recorded when a thing was made. Drawn and told differently,
-- and taken back by saying so; a recorded edge never is.
create table lineage_claim (
    id           bigint generated always as identity primary key,
    subject_id   bigint not null references lineage_node on delete restrict,
    object_id    bigint not null references lineage_node on delete restrict,
    relation     text not null check (relation in
                     ('USED', 'WAS_GENERATED_BY', 'WAS_DERIVED_FROM', 'WAS_REVISION_OF', 'WAS_INFORMED_BY')),
    evidence     text not null,
    claimed_at   timestamptz not null,
    claimed_by   text not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    check (subject_id <> object_id)
);

create unique index lineage_claim_once on lineage_claim (subject_id, object_id, relation) where withdrawn_at is null;
create index lineage_claim_by_object on lineage_claim (object_id) where withdrawn_at is null;
