-- Which versions of elements may be issued in a project: a brand may insist on published or approved ones.
alter table project add column elements_policy text not null default 'ANY' check (elements_policy in ('ANY', 'PUBLISHED', 'APPROVED'));
