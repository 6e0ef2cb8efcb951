-- What near-duplicates are found by. A projection like the figures: deleted rows come back when the asset is measured again.
create table asset_print (
    asset_id    bigint not null references asset on delete cascade,
    -- 0: the whole still; from 1 on: its crops; -1: a frame of a clip.
    part        smallint not null,
    half_second smallint not null,
    phash       bigint not null,
    dhash       bigint not null,
    -- Four pieces of the hash. Two hashes that differ in at most seven bits agree in one piece but for one bit, so a look-up of each piece
    -- and its sixteen neighbours finds them without reading the others.
    band_0      int generated always as (((phash >> 48) & 65535)::int) stored,
    band_1      int generated always as (((phash >> 32) & 65535)::int) stored,
    band_2      int generated always as (((phash >> 16) & 65535)::int) stored,
    band_3      int generated always as ((phash & 65535)::int) stored,
    primary key (asset_id, part, half_second)
);
create index asset_print_by_band_0 on asset_print (band_0, part);
create index asset_print_by_band_1 on asset_print (band_1, part);
create index asset_print_by_band_2 on asset_print (band_2, part);
create index asset_print_by_band_3 on asset_print (band_3, part);

create table asset_thumbnail (
    asset_id bigint primary key references asset on delete cascade,
    pixels   bytea not null
);

-- Two assets that look alike, the older one first.
create table asset_likeness (
    one_id   bigint not null references asset on delete cascade,
    other_id bigint not null references asset on delete cascade,
    score    double precision not null check (score between 0 and 1),
    primary key (one_id, other_id),
    constraint asset_likeness_is_written_once check (one_id < other_id)
);
create index asset_likeness_by_other on asset_likeness (other_id);

-- Assets that hang together by likeness; the group is called after its oldest member.
create table asset_likeness_group (
    asset_id bigint primary key references asset on delete cascade,
    group_id bigint not null
);
create index asset_likeness_group_members on asset_likeness_group (group_id);

-- What somebody decided: these two are not copies of each other. No projection.
create table asset_unlike (
    one_id     bigint not null references asset on delete cascade,
    other_id   bigint not null references asset on delete cascade,
    decided_by text,
    decided_at timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);

-- A merge keeps one of several copies; the others stay where they are, with their bytes and their lineage, and point to it.
create table asset_merge (
    id         bigint generated always as identity primary key,
    keeper_id  bigint not null references asset on delete restrict,
    -- Those the keeper did not have before, so that undoing takes away no others.
    tags_added text[] not null,
    merged_by  text,
    merged_at  timestamptz not null,
    undone_at  timestamptz
);
create table asset_superseded (
    asset_id  bigint primary key references asset on delete restrict,
    keeper_id bigint not null references asset on delete restrict,
    merge_id  bigint not null references asset_merge on delete restrict,
    check (asset_id <> keeper_id)
);
create index asset_superseded_by_keeper on asset_superseded (keeper_id);
create index asset_superseded_by_merge on asset_superseded (merge_id);
