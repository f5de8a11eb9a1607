-- why: what a recalled act said is read by its author alone from then on; the act itself stays on record
grant update (audience) on kernel.opinion to app;
