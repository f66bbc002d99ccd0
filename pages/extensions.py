"""Where the other apps plug in what they add to the site, so that `pages` need not know them.

An app registers its functions from `AppConfig.ready`.
"""


class ExtensionPoint(list):
    """Functions added by apps, in the order of INSTALLED_APPS. Call it with one to add it."""

    def __call__(self, function):
        self.append(function)

    def collect(self, *args):
        """Everything the added functions give for `args`, as one list."""
        return [item for function in self for item in function(*args)]


# (request) -> [response]: what stands in place of the start page, for as long as it has to.
start_pages = ExtensionPoint()

# (user, now) -> [(template, context)]: what stands on the start page, after the services.
start_panels = ExtensionPoint()

# (page, user, now) -> [(template, context)]: what stands after a page's text.
page_panels = ExtensionPoint()

# () -> [InlineModelAdmin]: what staff can add to a page, after its own fields.
page_inlines = ExtensionPoint()

# (page, user) -> [object with title, lead and get_absolute_url]: what else lies under a page.
children = ExtensionPoint()

# (folder) -> [line about what was added]: loads start content, never touching what exists.
start_content = ExtensionPoint()

# () -> [pages.search.Source]: what can be found by searching.
search_sources = ExtensionPoint()

# () -> [pages.main_pages.MainPage]: pages that are code, to be found by their names.
main_pages = ExtensionPoint()

# () -> [(name, django.contrib.sitemaps.Sitemap class)]
sitemaps = ExtensionPoint()

# () -> [(template, context)]: what stands right under the header of every page.
top_panels = ExtensionPoint()

# () -> [(template, context)]: whom to ring in a crisis, after 112; each an <li>.
crisis_numbers = ExtensionPoint()

# () -> [(template, context)]: what stands in the footer of every page.
footer_panels = ExtensionPoint()

# (user, now) -> [(template, context)]: what stands first on the staff's own start page.
staff_panels = ExtensionPoint()

# () -> [model]: what visitors' pages are made of. A change of a row makes the pages anew.
shown = ExtensionPoint()

# (now) -> [moment]: when, after `now`, time itself changes a page. Too many does no harm, too few
# does. Publishing and midnight need not be told.
turns = ExtensionPoint()

# (now) -> None: what is done over and over beside the visitors. Each call does what is due.
rounds = ExtensionPoint()
