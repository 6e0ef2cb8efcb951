-- Stars belong to the asset and are shared by all who see it; who gave them is kept beside them. A change of stars is no new
-- version of the asset: it must not turn away somebody who is writing its notes.
alter table asset
    add column rating   smallint check (rating between 1 and 5),
    add column rated_by text,
    add column rated_at timestamptz,
    add constraint asset_rating_says_who check ((rating is null) = (rated_by is null) and (rating is null) = (rated_at is null));
