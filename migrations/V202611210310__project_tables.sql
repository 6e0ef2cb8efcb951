-- A project gathers what belongs together. People find one by its name, so two names may not differ by case alone.
create table project (
    id         bigint generated always as identity primary key,
    name       text not null,
    created_at timestamptz not null,
    created_by text not null
);

create unique index project_name on project (lower(name));
