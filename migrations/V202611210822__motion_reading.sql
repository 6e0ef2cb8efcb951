-- A shelf of a thousand clips must not read a thousand paths: what a path amounts to, and its drawing, are kept beside it.
-- Both follow from the path and from thresholds that are data; when those change, they are read anew.
alter table motion_path add column reading jsonb;
alter table motion_path add column glyph jsonb;
alter table motion_path add column thresholds text;
