// Names that Django's admin leaves out, for those who listen: fields in tables, search boxes.

const hidden = (words) => {
  const span = document.createElement("span");
  span.className = "visually-hidden";
  span.textContent = words;
  return span;
};

/** Fields in a table are called what their column is called. */
function nameCells(scope) {
  for (const cell of scope.querySelectorAll(".tabular td")) {
    const column = cell.closest("table").tHead?.rows[0].cells[cell.cellIndex];
    const words = column?.textContent.trim();
    for (const field of words ? cell.querySelectorAll("input, select, textarea") : []) {
      if (field.labels?.length === 0) field.setAttribute("aria-label", words);
    }
  }
}

function nameColumns() {
  for (const column of document.querySelectorAll(".tabular thead th")) {
    if (column.textContent.trim() === "") column.append(hidden("Rad"));
  }
}

/** A field with suggestions (select2) is called what its label says. */
function nameSuggestions() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const words = select.labels[0]?.textContent.trim().replace(/:$/, "");
    const box = select.parentElement.querySelector(".select2-container");
    if (!words || !box) continue;
    const chosen = [...select.selectedOptions].map((option) => option.text).join(", ");
    const combobox = box.querySelector("[role=combobox]");
    combobox.setAttribute("aria-label", chosen ? `${words}: ${chosen}` : words);
    combobox.removeAttribute("aria-labelledby");
    const rendered = box.querySelector(".select2-selection__rendered");
    for (const name of ["role", "aria-readonly"]) rendered.removeAttribute(name);
    if (rendered.localName === "ul") rendered.setAttribute("role", "presentation");
    box.querySelector(".select2-search__field")?.setAttribute("aria-label", words);
  }
  document
    .querySelector(".select2-dropdown .select2-search__field")
    ?.setAttribute("aria-label", "Sök");
}

function nameAll() {
  nameColumns();
  nameCells(document);
  nameSuggestions();
}

document.addEventListener("formset:added", nameAll);
// select2 is there when jQuery is ready, and tells only jQuery what it does.
const jQuery = window.django?.jQuery;
jQuery?.(nameAll);
jQuery?.(document).on("select2:open change", () => setTimeout(nameSuggestions));
