-- An element is a named subject; what it looks like is said by its versions, and a version never changes: recipes name it.
create table element (
    id         bigint generated always as identity primary key,
    name       text not null,
    kind       text not null check (kind in ('CHARACTER', 'ANIMAL', 'ITEM', 'COSTUME', 'SCENE', 'EFFECT', 'BRAND')),
    project_id bigint references project,
    created_at timestamptz not null,
    created_by text not null
);

create table element_version (
    id               bigint primary key references lineage_node,
    element_id       bigint not null references element,
    number           int not null check (number > 0),
    -- Assets in order, the frontal view first. The lineage edges of this version hold the foreign keys.
    images           bigint[] not null check (cardinality(images) between 1 and 4),
    canonical_phrase text,
    banned_phrases   text[] not null,
    note             text,
    created_at       timestamptz not null,
    created_by       text not null,
    unique (element_id, number)
);

create function element_version_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'an element version never changes: make a new one';
end $$;

create trigger element_version_never_changes before update or delete on element_version
    for each row execute function element_version_never_changes();
