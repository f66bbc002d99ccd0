from django.db import models, transaction
from django.utils.text import slugify

from pages.prose import ProseField
from pages.publishing import Published, PublishedQuerySet

from .topic import Topic

LONGEST_ANCHOR = 80
# Ids that the pages of the site use themselves.
RESERVED = {"main", "traces", "questions", "search-field", "footer-about", "footer-contact"}


class Question(Published):
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="questions", verbose_name="ämne")
    position = models.PositiveIntegerField(
        "ordning",
        default=0,
        help_text="Frågor med lägre tal står först. En ny fråga med 0 ställer sig sist.",
    )
    anchor = models.CharField(
        "ankare",
        max_length=LONGEST_ANCHOR + 5,
        editable=False,
        help_text="Görs av frågan en gång och ändras aldrig, så att länkar till svaret håller.",
    )
    question = models.CharField("fråga", max_length=300)
    answer = ProseField("svar", help_text="Börja med själva svaret, förklara sedan.")

    objects = PublishedQuerySet.as_manager()

    class Meta(Published.Meta):
        verbose_name = "fråga"
        verbose_name_plural = "frågor"
        ordering = ["position", "pk"]
        indexes = [
            *Published.Meta.indexes,
            models.Index(fields=["topic", "position", "id"], name="faq_question_order"),
        ]
        constraints = [
            *Published.Meta.constraints,
            models.UniqueConstraint(fields=["topic", "anchor"], name="faq_question_anchor_unique"),
        ]

    def __str__(self):
        return self.question

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Saves; a new question comes last, and gets its anchor for ever."""
        if self._state.adding:
            # Two new ones at the same time take their places one after the other.
            Topic.objects.select_for_update().get(pk=self.topic_id)
            self.anchor = self.anchor or self._free_anchor()
            self.position = self.position or self._last_position() + 1
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return f"{self.topic.get_absolute_url()}#{self.anchor}"

    def _last_position(self):
        return self._siblings().aggregate(last=models.Max("position"))["last"] or 0

    def _free_anchor(self):
        wanted = anchor_of(self.question_sv)
        taken = RESERVED.union(self._siblings().values_list("anchor", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return next(anchor for anchor in [wanted, *numbered] if anchor not in taken)

    def _siblings(self):
        return Question.objects.filter(topic=self.topic_id)


def anchor_of(question):
    """ar-jag-anonym for "Är jag anonym?"; a long question is cut between words."""
    anchor = slugify(question) or "fraga"
    if len(anchor) > LONGEST_ANCHOR:
        anchor = anchor[: LONGEST_ANCHOR + 1].rpartition("-")[0] or anchor[:LONGEST_ANCHOR]
    return anchor
