from django.contrib.admin.utils import flatten
from django.utils.translation import get_language_info
from modeltranslation.fields import TranslationField


class LanguageFieldsets:
    """Fieldsets with one language each, Swedish first; language_tabs.js makes tabs of them.

    A declared fieldset of only translated fields is divided by language. Beside other fields a
    translated one keeps its place, and stands there once for each language.
    """

    def get_fieldsets(self, request, obj=None):
        fieldsets = []
        for name, options in super().get_fieldsets(request, obj):
            columns, rest = self._sorted_out(options["fields"])
            if rest and self.fieldsets:
                fieldsets.append((name, options))
                continue
            fieldsets += [_fieldset(code, names, options) for code, names in columns.items()]
            if rest:
                fieldsets.append((name, options | {"fields": rest}))
        return fieldsets

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(db_field, TranslationField):
            field.label = _label(db_field)
            field.widget.attrs["lang"] = db_field.language
        return field

    def _sorted_out(self, names):
        """({language: its columns}, the names of the fields that are not translated)."""
        columns, rest = {}, []
        translated = {f.name: f for f in self.opts.fields if isinstance(f, TranslationField)}
        for name in flatten(names):
            if name in translated:
                columns.setdefault(translated[name].language, []).append(name)
            else:
                rest.append(name)
        return columns, rest


def language_name(code):
    """What the language is called in Swedish: "engelska"."""
    return get_language_info(code)["name_translated"].lower()


def _fieldset(code, names, options):
    classes = [*options.get("classes", ()), "language", f"language-{code}"]
    return language_name(code).capitalize(), {"fields": names, "classes": classes}


def _label(db_field):
    name = str(db_field.translated_field.verbose_name).capitalize()
    return name if db_field.language == "sv" else f"{name} på {language_name(db_field.language)}"
