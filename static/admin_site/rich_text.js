// Gives the rich text editor what its library leaves out: a name and a language.
