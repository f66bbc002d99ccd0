// Gives the rich text editor what its library leaves out: Swedish, a name and a language.
// Runs before the library, which takes its words from window.gettext once.

const WORDS = {
  "Add column": "Lägg till kolumn",
  "Add row": "Lägg till rad",
  "Bullets": "Punkter",
  "Cancel": "Avbryt",
  "Columns": "Kolumner",
  "Decimal numbers": "Siffror",
  "Delete column": "Ta bort kolumn",
  "Delete row": "Ta bort rad",
  "Delete table": "Ta bort tabell",
  "Edit Link": "Länk",
  "Heading 2": "Rubrik",
  "Heading 3": "Underrubrik",
  "Include header row": "Med rubrikrad",
  "Insert": "Infoga",
  "Insert Table": "Infoga tabell",
  "Insert table": "Infoga tabell",
  "List properties": "Listans numrering",
  "List type": "Sorts numrering",
  "Lowercase Roman numerals": "Små romerska siffror",
  "Lowercase letters": "Små bokstäver",
  "Merge cells": "Slå ihop celler",
  "Paragraph": "Vanlig text",
  "Rows": "Rader",
  "Split cell": "Dela cell",
  "Start at": "Börja på",
  "Title": "Förklaring som visas vid länken",
  "Toggle header cell": "Rubrikcell av eller på",
  "URL": "Adress, till exempel https://…, mailto:… eller tel:…",
  "Update": "Spara",
  "Uppercase Roman numerals": "Stora romerska siffror",
  "Uppercase letters": "Stora bokstäver",
  "blockquote": "Citat",
  "bold": "Fetstil",
  "heading 2": "Rubrik",
  "heading 3": "Underrubrik",
  "insert link": "Infoga länk",
  "italic": "Kursiv",
  "ordered list": "Numrerad lista",
  "paragraph": "Vanlig text",
  "redo": "Gör om",
  "remove link": "Ta bort länk",
  "undo": "Ångra",
  "unordered list": "Punktlista",
};

const inherited = window.gettext ?? ((words) => words);
window.gettext = (words) => WORDS[words] ?? inherited(words);

function inSwedish(box) {
  for (const button of box.querySelectorAll(".prose-menubar button")) {
    const words = WORDS[button.title];
    if (words) {
      button.title = words;
      button.setAttribute("aria-label", words);
    }
    const option = button.querySelector("h2, h3, p");
    if (WORDS[option?.textContent]) option.textContent = WORDS[option.textContent];
  }
}

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const field = editor.view.dom;
  const [label] = textarea.labels;
  field.setAttribute("aria-multiline", "true");
  field.setAttribute("aria-label", label.textContent.trim().replace(/:$/, ""));
  for (const name of ["lang", "dir", "aria-describedby"]) {
    if (textarea.hasAttribute(name)) field.setAttribute(name, textarea.getAttribute(name));
  }
  label.addEventListener("click", () => editor.commands.focus());
  const box = textarea.closest(".prose-editor");
  new MutationObserver(() => inSwedish(box)).observe(box, { childList: true, subtree: true });
  inSwedish(box);
});
