// Makes tabs of the fieldsets that hold one language each (pages/admin_languages.py).
// Without this file they stand one below the other.

const texts = (panel) => [...panel.querySelectorAll("textarea, input[type=text]")];
const isEmpty = (field) => field.value.replace(/<[^>]*>/g, "").trim() === "";

/** What a tab says after the name of its language. */
function remark(panel, swedish) {
  if (panel.querySelector(".errorlist")) return "fel";
  const translations = texts(panel).filter((_, index) => !isEmpty(texts(swedish)[index]));
  const missing = translations.filter(isEmpty);
  if (missing.length === 0) return "";
  return missing.length === translations.length ? "saknas" : "delvis";
}

/** The fieldsets of languages in `scope`; those that stand beside each other as one list. */
function groups(scope) {
  const found = [];
  for (const fieldset of scope.querySelectorAll("fieldset.language")) {
    if (fieldset.closest(".empty-form, .language-tabs__panel")) continue;
    const last = found.at(-1);
    if (last?.at(-1).nextElementSibling === fieldset) last.push(fieldset);
    else found.push([fieldset]);
  }
  return found.filter((group) => group.length > 1);
}

function panelAround(fieldset) {
  const panel = document.createElement("div");
  const { id } = fieldset.querySelector(".fieldset-heading");
  panel.className = "language-tabs__panel";
  panel.id = `${id}-panel`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", `${id}-tab`);
  fieldset.replaceWith(panel);
  panel.append(fieldset);
  return panel;
}

function tabFor(panel) {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = panel.getAttribute("aria-labelledby");
  tab.className = "language-tabs__tab";
  tab.dataset.language = panel.querySelector(".fieldset-heading").textContent;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", panel.id);
  return tab;
}

function makeTabs(fieldsets) {
  const list = document.createElement("div");
  list.className = "language-tabs";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Språk");
  fieldsets[0].before(list);
  const panels = fieldsets.map(panelAround);
  const tabs = panels.map(tabFor);
  list.append(...tabs);

  const select = (chosen) => tabs.forEach((tab, index) => {
    panels[index].hidden = tab !== chosen;
    tab.setAttribute("aria-selected", tab === chosen);
    tab.tabIndex = tab === chosen ? 0 : -1;
  });
  const say = () => tabs.forEach((tab, index) => {
    tab.dataset.remark = remark(panels[index], panels[0]);
    tab.textContent = [tab.dataset.language, tab.dataset.remark].filter(Boolean).join(" – ");
  });
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => select(tab));
    tab.addEventListener("keydown", (event) => {
      const last = tabs.length - 1;
      const next = { ArrowRight: index + 1, ArrowLeft: index + last, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      select(tabs[next % tabs.length]);
      tabs[next % tabs.length].focus();
    });
  });
  panels.forEach((panel) => panel.addEventListener("focusout", say));
  say();
  select(tabs.find((tab) => tab.dataset.remark === "fel") ?? tabs[0]);
}

groups(document).forEach(makeTabs);
document.addEventListener("formset:added", (event) => groups(event.target).forEach(makeTabs));
