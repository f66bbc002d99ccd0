// Makes tabs of the fieldsets that hold one language each (pages/admin_languages.py).
// Without this file they stand one below the other.

const texts = (panel) => [...panel.querySelectorAll("textarea, input[type=text]")];
const isEmpty = (field) => field.value.replace(/<[^>]*>/g, "").trim() === "";

/** What a tab says after the name of its language. */
function remark(panel, swedish) {
  if (panel.querySelector(".errorlist")) return "fel";
  const wanted = texts(swedish).map((field, index) => [field, texts(panel)[index]]);
  const missing = wanted.filter(([original, field]) => !isEmpty(original) && isEmpty(field));
  if (missing.length === 0) return "";
  return missing.length === wanted.filter(([original]) => !isEmpty(original)).length
    ? "saknas"
    : "delvis";
}

/** Fieldsets that stand beside each other, as lists. */
function groups(scope) {
  const found = [];
  for (const fieldset of scope.querySelectorAll("fieldset.language:not([data-tabbed])")) {
    if (fieldset.closest(".empty-form")) continue;
    const last = found.at(-1);
    if (last && last.at(-1).nextElementSibling === fieldset) last.push(fieldset);
    else found.push([fieldset]);
  }
  return found.filter((group) => group.length > 1);
}

function panelOf(fieldset) {
  const panel = document.createElement("div");
  panel.className = "language-tabs__panel";
  panel.setAttribute("role", "tabpanel");
  fieldset.dataset.tabbed = "";
  fieldset.before(panel);
  panel.append(fieldset);
  return panel;
}

function tabOf(panel, number) {
  const tab = document.createElement("button");
  const heading = panel.querySelector(".fieldset-heading");
  panel.id = `${heading.id}-panel`;
  tab.type = "button";
  tab.id = `${heading.id}-tab`;
  tab.className = "language-tabs__tab";
  tab.dataset.name = heading.textContent;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", panel.id);
  panel.setAttribute("aria-labelledby", tab.id);
  return tab;
}

function makeTabs(fieldsets) {
  const list = document.createElement("div");
  list.className = "language-tabs";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Språk");
  fieldsets[0].before(list);
  const panels = fieldsets.map(panelOf);
  const tabs = panels.map(tabOf);
  list.append(...tabs);

  const select = (chosen) => tabs.forEach((tab, index) => {
    panels[index].hidden = tab !== chosen;
    tab.setAttribute("aria-selected", tab === chosen);
    tab.tabIndex = tab === chosen ? 0 : -1;
  });
  const name = () => tabs.forEach((tab, index) => {
    const said = remark(panels[index], panels[0]);
    tab.textContent = said ? `${tab.dataset.name} – ${said}` : tab.dataset.name;
    tab.dataset.remark = said;
  });
  list.addEventListener("click", (event) => event.target.role === "tab" && select(event.target));
  list.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length };
    if (!(event.key in steps)) return;
    const now = tabs.indexOf(event.target);
    const next = { Home: 0, End: tabs.length - 1 }[event.key] ?? now + steps[event.key];
    const tab = tabs[(next + tabs.length) % tabs.length];
    event.preventDefault();
    select(tab);
    tab.focus();
  });
  panels.forEach((panel) => panel.addEventListener("focusout", name));
  name();
  select(tabs.find((tab) => tab.dataset.remark === "fel") ?? tabs[0]);
}

groups(document).forEach(makeTabs);
document.addEventListener("formset:added", (event) => groups(event.target).forEach(makeTabs));
