-- Figures measured from pixels. A projection: rows may be deleted at any time and are made again.
create table asset_measure (
    asset_id    bigint primary key references asset on delete cascade,
    -- The versions of all formulas. A row of other formulas counts as missing.
    formulas    text not null,
    figures     jsonb not null,
    palette     jsonb not null,
    -- Why the file could not be measured; it is not tried again until the formulas change.
    failure     text,
    measured_at timestamptz not null
);
