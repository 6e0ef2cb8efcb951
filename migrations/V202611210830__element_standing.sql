-- What an element version shows and says besides its pictures. Part of the version, so fixed with it.
alter table element_version
    -- One view for each picture, in the words of element-views.json. A version made before views were asked for has none.
    add column views       text[] not null default '{}',
    add column description text,
    add column dos         text,
    add column donts       text,
    add constraint element_version_view_of_each_picture check (cardinality(views) in (0, cardinality(images)));

-- Whether a version may be used is an opinion that changes; what it is does not. So the states stand beside it, one row for
-- each change, and the last one holds.
create table element_version_move (
    id         bigint generated always as identity primary key,
    version_id bigint not null references element_version,
    state      text not null check (state in ('DRAFT', 'PUBLISHED', 'APPROVED', 'LOCKED', 'DEPRECATED')),
    note       text,
    at         timestamptz not null,
    by         text not null
);

create index element_version_move_last on element_version_move (version_id, id desc) include (state);

insert into element_version_move (version_id, state, at, by)
select id, 'PUBLISHED', created_at, created_by from element_version order by id;

create function element_version_move_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a state of an element version is never changed: add the next one';
end $$;

create trigger element_version_move_never_changes before update or delete on element_version_move
    for each row execute function element_version_move_never_changes();

alter table element
    -- The number of the newest version that may be used; none while all are drafts or deprecated. What is out of date is
    -- found by comparing with it.
    add column published_number int,
    add column deprecated_at    timestamptz,
    add column deprecated_by    text,
    add column deprecated_note  text;

update element e set published_number = (select max(number) from element_version v where v.element_id = e.id);
