-- Every thing with provenance takes its id from one table, so an id names one thing in the whole system.
create table lineage_node (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('ASSET', 'ELEMENT_VERSION', 'PROMPT_VERSION', 'GENERATION')),
    label      text not null,
    project_id bigint,
    created_at timestamptz not null default now()
);

create table lineage_edge (
    subject_id bigint not null references lineage_node on delete restrict,
    object_id  bigint not null references lineage_node on delete restrict,
    relation   text not null check (relation in
                   ('USED', 'WAS_GENERATED_BY', 'WAS_DERIVED_FROM', 'WAS_REVISION_OF', 'WAS_INFORMED_BY')),
    role       text not null,
    position   int  not null default 0,
    detail     jsonb not null default '{}',
    primary key (subject_id, object_id, relation, role, position),
    -- Edges may only point to older nodes. Ids come from one sequence, so this alone keeps the graph free of cycles.
    constraint lineage_edge_points_back check (object_id < subject_id)
);

-- Both walks are answered from an index alone: up by the primary key, down by this one.
create index lineage_edge_by_object on lineage_edge (object_id, subject_id);
