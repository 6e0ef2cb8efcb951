-- The library. A row is a stored file and how it came here; the bytes lie in the object store under their SHA-256.
create table asset (
    id                bigint primary key references lineage_node on delete restrict,
    kind              text not null check (kind in ('IMAGE', 'VIDEO')),
    origin            text not null check (origin in ('UPLOADED', 'GENERATED', 'DERIVED', 'IMPORTED')),
    -- KEPT: the original is here, nothing was made from it, and the reason says why.
    state             text not null check (state in ('READY', 'KEPT')),
    kept_rule         text,
    kept_reason       text,
    sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes             bigint not null check (bytes > 0),
    -- What the sender called the file. It is text to show and never a path.
    file_name         text not null check (char_length(file_name) between 1 and 200),
    title             text not null check (char_length(title) between 1 and 200),
    role              text,
    notes             text,
    tags              text[] not null default '{}',
    project_id        bigint,
    generation_id     bigint references lineage_node on delete restrict,
    -- What was asked of which asset, such as frame:36, so that asking again finds the answer.
    derived_from_id   bigint references asset on delete restrict,
    derivation        text,

    -- Measured by our own probe, upright, never taken from a file name.
    media_type        text not null,
    container         text not null,
    codec             text not null,
    width             int not null,
    height            int not null,
    rotation          int not null,
    duration_seconds  numeric(14,6),
    rate_numerator    int,
    rate_denominator  int,
    frames            int,
    has_audio         boolean not null,
    variable_rate     boolean not null,
    animated          boolean not null,
    bit_depth         int not null,
    playable          boolean not null,
    -- What camera and software wrote into the file; shown as text, never believed.
    metadata          jsonb not null default '{}',

    created_at        timestamptz not null,
    created_by        text,
    version           int not null default 0,

    constraint asset_kept_says_why check ((state = 'KEPT') = (kept_reason is not null)),
    constraint asset_take_has_generation check ((origin = 'GENERATED') = (generation_id is not null)),
    constraint asset_derived_has_source check ((origin = 'DERIVED') = (derived_from_id is not null and derivation is not null))
);

-- Two people who send the same bytes share one asset. Takes and derived assets keep a row for each way they were made.
create unique index asset_uploaded_once on asset (sha256) where origin in ('UPLOADED', 'IMPORTED');
create unique index asset_take_once on asset (generation_id, sha256) where generation_id is not null;
create unique index asset_derived_once on asset (derived_from_id, derivation) where derived_from_id is not null;
create index asset_by_sha256 on asset (sha256);
create index asset_by_project on asset (project_id, id) where project_id is not null;

-- Pictures made from an asset for people to look at. They can be deleted at any time and are made again.
create table asset_rendition (
    asset_id    bigint not null references asset on delete cascade,
    kind        text not null check (kind in ('POSTER', 'FILMSTRIP', 'PROXY')),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint not null,
    media_type  text not null,
    tiles       int,
    tile_width  int,
    tile_height int,
    made_at     timestamptz not null,
    primary key (asset_id, kind)
);

-- Idempotency-Key: the same key and body give the same answer, the same key with another body is refused.
create table asset_request (
    requested_by text not null,
    key          text not null,
    digest       text not null,
    requested_at timestamptz not null,
    primary key (requested_by, key)
);
