-- By what right a file is used. What somebody stated is never changed: a later statement about the same asset takes its
-- place, so that a recipe of last year can be judged by what was known last year.
create table asset_rights (
    id            bigint generated always as identity primary key,
    asset_id      bigint not null references asset on delete restrict,
    -- A code of the terms file; the file says what it means and whether it clears.
    basis         text not null,
    source        text,
    -- ISO 3166 codes; empty means worldwide.
    territory     text[] not null default '{}',
    valid_from    date,
    -- The last day on which it may be used.
    expires_on    date,
    people        text not null check (people in ('NONE', 'SOME', 'UNSAID')),
    people_note   text,
    consent_id    bigint,
    notes         text,
    stated_at     timestamptz not null,
    stated_by     text not null,
    check (valid_from is null or expires_on is null or valid_from <= expires_on)
);

-- The current statement of an asset is the one with the largest id.
create index asset_rights_by_asset on asset_rights (asset_id, id desc);

create function asset_rights_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a statement about rights never changes: make a new one';
end $$;

create trigger asset_rights_never_changes before update or delete on asset_rights
    for each row execute function asset_rights_never_changes();

-- Releases and licences as they were signed. They are no assets: nothing is made from them, and they may be PDF.
create table asset_rights_document (
    id           bigint generated always as identity primary key,
    sha256       text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint not null check (bytes > 0),
    file_name    text not null,
    media_type   text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    kept_at      timestamptz not null,
    kept_by      text not null
);

alter table asset_rights add constraint asset_rights_consent foreign key (consent_id) references asset_rights_document;

-- Up to which day search was told what the passing of time changed. One row.
create table asset_rights_day (
    only_row  boolean primary key default true check (only_row),
    judged_on date not null
);

insert into asset_rights_day (judged_on) values (current_date);
