// Voices that come with phones and computers and speak well, the best first. Read in lower case.

export const PREFERRED = {
  sv: ["alva", "klara", "oskar", "sv-se-x", "hedvig", "bengt"],
  en: ["serena", "daniel", "kate", "samantha", "karen", "en-gb-x", "hazel", "susan", "zira"],
};

// Better makes of the same voice, which people have fetched themselves.
export const MAKES = ["premium", "enhanced", "förbättrad"];

// The site's own voice is no worse than these.
export const POOR = /e-?speak|speechd/i;
