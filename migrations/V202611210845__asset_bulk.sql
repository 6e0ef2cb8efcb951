-- One change of many assets. It is planned first, on exactly these assets, so that what the preview says is what happens; what
-- the assets were before is kept, so that it can be taken back.
create table asset_bulk (
    id         bigint generated always as identity primary key,
    query      text,
    change     jsonb not null,
    asset_ids  bigint[] not null check (cardinality(asset_ids) between 1 and 10000),
    state      text not null check (state in ('PLANNED', 'APPLIED', 'UNDONE')),
    laid_in    bigint[] not null default '{}',
    collected  bigint[] not null default '{}',
    skipped    bigint[] not null default '{}',
    changed    int not null default 0,
    asked_by   text not null,
    asked_at   timestamptz not null,
    applied_at timestamptz,
    undone_at  timestamptz,
    undone_by  text
);

create table asset_bulk_before (
    bulk_id  bigint not null references asset_bulk on delete cascade,
    asset_id bigint not null references asset on delete cascade,
    before   jsonb not null,
    after    jsonb not null,
    primary key (bulk_id, asset_id)
);
