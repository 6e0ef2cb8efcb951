-- The small pictures that copies are compared by grew from 32 to 64 pixels, and crops are looked for in more places. All of it is
-- measured again from the files; what was found so far stays until then.
truncate asset_print, asset_thumbnail;
