-- Articles come to the index many at once now, so that there are fewer pieces to put together; and each question looks into all that are left side by side.
insert into quote_words (quote_words, rank) values ('automerge', 4);
