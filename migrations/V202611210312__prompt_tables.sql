-- A prompt is a title; its words are in its versions, and a version never changes: recipes name it.
create table prompt (
    id         bigint generated always as identity primary key,
    title      text not null,
    project_id bigint references project,
    created_at timestamptz not null,
    created_by text not null
);

create table prompt_version (
    id         bigint primary key references lineage_node,
    prompt_id  bigint not null references prompt,
    number     int not null check (number > 0),
    -- Exactly what was typed, blanks and line breaks included.
    text       text not null,
    note       text,
    created_at timestamptz not null,
    created_by text not null,
    unique (prompt_id, number)
);

create function prompt_version_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a prompt version never changes: make a new one';
end $$;

create trigger prompt_version_never_changes before update or delete on prompt_version
    for each row execute function prompt_version_never_changes();
