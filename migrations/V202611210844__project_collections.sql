-- A list of assets somebody put into an order: a mood board, what is delivered. It says nothing of the assets themselves.
create table collection (
    id             bigint generated always as identity primary key,
    name           text not null check (char_length(name) between 1 and 120),
    notes          text not null default '' check (char_length(notes) <= 4000),
    cover_asset_id bigint references lineage_node on delete restrict,
    created_at     timestamptz not null,
    created_by     text not null,
    changed_at     timestamptz not null
);

create unique index collection_name on collection (lower(name));

-- Positions count from 0 without gaps: moving an asset writes the few that stand between its old place and its new one.
create table collection_item (
    collection_id bigint not null references collection on delete cascade,
    asset_id      bigint not null references lineage_node on delete restrict,
    position      int not null,
    added_at      timestamptz not null,
    added_by      text not null,
    primary key (collection_id, asset_id)
);

create index collection_item_in_order on collection_item (collection_id, position);
create index collection_item_by_asset on collection_item (asset_id);
