-- why: a purged opinion loses the words of its option as well
grant update (option_label) on kernel.opinion to app;
