// What stands in the field "sägs" is heard as it is now, before it is saved.

const FAILED = "Det gick inte att spela upp. Kontrollera att du är inloggad och försök igen.";

for (const place of document.querySelectorAll("[data-tryout]")) {
  const said = document.getElementById("id_said");
  const language = document.getElementById("id_language");
  if (said && language) offer(place, said, language);
}

function offer(place, said, language) {
  const button = place.querySelector("[data-play]");
  const told = place.querySelector("[data-told]");
  place.querySelector("[data-saved]").hidden = true;
  button.hidden = false;
  let sound = null;

  button.addEventListener("click", async () => {
    sound?.pause();
    const query = new URLSearchParams({ sager: said.value, sprak: language.value });
    const address = `${place.dataset.tryout}?${query}`;
    const asked = (sound = new Audio(address));
    told.textContent = "";
    try {
      await asked.play();
    } catch {
      // Pressed again before it began: the later one tells how it went.
      if (asked === sound) told.textContent = await reason(address);
    }
  });
}

/** Why there is no sound at `address`: the server says it in a sentence. */
async function reason(address) {
  try {
    const answer = await fetch(address);
    const isWords = answer.headers.get("Content-Type")?.startsWith("text/plain");
    return isWords ? await answer.text() : FAILED;
  } catch {
    return FAILED;
  }
}
