-- The board of a shot asks for all its generations at once.
create index generation_by_shot on generation (shot_id, id) where shot_id is not null;
