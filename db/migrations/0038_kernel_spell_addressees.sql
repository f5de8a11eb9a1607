-- why: a name typed half in letters and half in characters, or half by syllables and half by initials, was found by nobody
-- Each character with its syllable behind a space: ' 林lin 小xiao 雨yu'. Empty: only name, pinyin and initials are looked at.
alter table kernel.addressee add column spelled text not null default '';
