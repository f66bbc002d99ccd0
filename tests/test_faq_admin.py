import pytest
from django.urls import reverse
from reversion.models import Version

from faq.models import Question
from tests.builders import make_question, make_superuser, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(make_superuser())
    return client


def fields_of(response):
    """What the browser would send back from the form of `response`, untouched."""
    form = response.context["adminform"].form
    parts = [form, *(formset.formset for formset in response.context["inline_admin_formsets"])]
    forms = [form]
    for formset in parts[1:]:
        forms += [formset.management_form, *formset.forms]
    values = {bound.html_name: bound.value() for one in forms for bound in one}
    return {name: value for name, value in values.items() if value not in (None, False)}


def test_an_answer_is_changed_and_the_visitor_sees_it(staff, client):
    question = make_question(make_topic())
    address = reverse("admin:faq_question_change", args=[question.pk])
    fields = fields_of(staff.get(address)) | {"answer_sv": "<p>Det kostar 20 kronor.</p>"}
    assert staff.post(address, flat(fields)).status_code == 302
    client.logout()
    assert "<p>Det kostar 20 kronor.</p>" in client.get(question.topic.get_absolute_url()).text


def test_the_questions_of_a_topic_are_put_in_another_order(staff):
    topic = make_topic()
    for words in ("Ett?", "Två?"):
        make_question(topic, question=words)
    address = reverse("admin:faq_topic_change", args=[topic.pk])
    fields = fields_of(staff.get(address))
    fields |= {"questions-0-position": 2, "questions-1-position": 1}
    assert staff.post(address, flat(fields)).status_code == 302
    assert [question.question for question in Question.objects.all()] == ["Två?", "Ett?"]


def test_the_page_of_a_topic_links_to_each_question_and_its_answer(staff):
    question = make_question(make_topic())
    page = staff.get(reverse("admin:faq_topic_change", args=[question.topic_id])).text
    assert reverse("admin:faq_question_change", args=[question.pk]) in page
    assert f"{reverse('admin:faq_question_add')}?topic={question.topic_id}" in page


def test_the_page_of_a_question_shows_its_lasting_address(staff):
    question = make_question(make_topic())
    page = staff.get(reverse("admin:faq_question_change", args=[question.pk])).text
    assert 'href="/fragor-och-svar/aterbruket/#vad-kostar-det"' in page


def test_a_question_without_an_answer_is_refused(staff):
    topic = make_topic()
    fields = {"question_sv": "Hur?", "answer_sv": "", "topic": topic.pk, "position": 0}
    response = staff.post(reverse("admin:faq_question_add"), fields)
    assert response.context["adminform"].form.errors.keys() == {"answer_sv"}


def test_an_earlier_version_of_a_topic_brings_back_its_address_and_leaves_the_answers(staff):
    question = make_question(make_topic(slug="gammal"))
    topic = question.topic
    change = reverse("admin:faq_topic_change", args=[topic.pk])
    staff.post(change, flat(fields_of(staff.get(change)) | {"slug": "ny"}))
    Question.objects.update(answer_sv="<p>Nyare.</p>")
    make_question(topic, question="Nyast?")
    oldest = Version.objects.get_for_object(topic).last()
    bring_back = reverse("admin:faq_topic_revision", args=[topic.pk, oldest.pk])
    staff.post(bring_back, flat(fields_of(staff.get(bring_back))))
    assert [each.answer for each in topic.questions.all()] == ["<p>Nyare.</p>", question.answer]
    assert staff.get("/fragor-och-svar/ny/")["Location"] == "/fragor-och-svar/gammal/"


@pytest.mark.parametrize("model", ["topic", "question"])
def test_the_lists_and_empty_forms_open(staff, model):
    make_question(make_topic())
    for page in ("changelist", "add"):
        assert staff.get(reverse(f"admin:faq_{model}_{page}")).status_code == 200


def test_the_list_of_questions_costs_the_same_however_many(staff, django_assert_max_num_queries):
    topic = make_topic()
    for number in range(20):
        make_question(topic, question=f"Fråga {number}?")
    with django_assert_max_num_queries(12):
        staff.get(reverse("admin:faq_question_changelist"))


def flat(fields):
    """The two boxes of a date and time, as the browser sends them."""
    sent = {}
    for name, value in fields.items():
        if hasattr(value, "isoformat"):
            sent |= {f"{name}_0": f"{value:%Y-%m-%d}", f"{name}_1": f"{value:%H:%M:%S}"}
        else:
            sent[name] = value
    return sent
