// Gives the rich text editor what its library leaves out: Swedish, a name and a language.
// The words are in locale/sv/LC_MESSAGES/djangojs.po.

function inSwedish(box) {
  for (const button of box.querySelectorAll(".prose-menubar button")) {
    if (button.title && gettext(button.title) !== button.title) {
      button.title = gettext(button.title);
      button.setAttribute("aria-label", button.title);
    }
    const option = button.querySelector("h2, h3, p");
    if (option && gettext(option.textContent) !== option.textContent) {
      option.textContent = gettext(option.textContent);
    }
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
