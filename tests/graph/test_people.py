"""Who is meant by a name: one person where posts agree, two where they cannot, a question where several fit."""

import random
from datetime import date as Day

import pytest

from citations.model import Article, Extraction, OfficialMention, Place, Position
from graph.people import block_of, decide, sightings_of
from graph.persons.person import Sighting, Stated

NAME = "Trần Văn Mẫu"
SECRETARY = ("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")
CHAIR = ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")
MINISTER = ("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")
HEAD = ("Hiệu trưởng Trường THPT Ví Dụ", "Trường THPT Ví Dụ")
ELSEWHERE = ("Bí thư Tỉnh ủy", "Tỉnh ủy Nghệ An")
DIRECTOR = ("Giám đốc Sở Nội vụ", "Sở Nội vụ Gia Lai")
COMMUNE = ("Bí thư Đảng ủy xã", "Đảng ủy xã Ia Mơ")
WARD = ("Bí thư Đảng ủy phường", "Đảng ủy phường Tân An")
MEMBER = ("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương")
MAY, JUNE, LATER = Day(2024, 5, 1), Day(2024, 6, 1), Day(2026, 6, 1)


def seen(article: str, *posts: tuple[str, str | None], day: Day | None = MAY, place: str | None = None,
         name: str = NAME) -> Sighting:
    return Sighting(article, name, tuple(Stated(*post) for post in posts), day, place)


GROUPS = {
    "one post": ([seen("a", SECRETARY), seen("b", SECRETARY, day=LATER)], ["ab"]),
    "one post, after it was over": ([seen("a", SECRETARY),
                                     seen("b", ("nguyên Bí thư Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai"), day=LATER)],
                                    ["ab"]),
    "two posts of one article join those who state one each": (
        [seen("a", SECRETARY), seen("b", MINISTER, day=JUNE), seen("c", SECRETARY, MINISTER)], ["abc"]),
    "two posts in one province at one time": ([seen("a", SECRETARY), seen("b", CHAIR)], ["ab"]),
    "from a province to the centre": ([seen("a", SECRETARY), seen("b", MINISTER, day=LATER)], ["ab"]),
    "on the day of the move": ([seen("a", SECRETARY), seen("b", MINISTER)], ["ab"]),
    "leaders of two provinces one after the other": ([seen("a", SECRETARY), seen("b", ELSEWHERE, day=LATER)], ["ab"]),
    "leaders of two provinces at one time": ([seen("a", SECRETARY), seen("b", ELSEWHERE)], ["a", "b"]),
    "a headmaster in another province": ([seen("a", SECRETARY), seen("b", HEAD, place="Nghệ An")], ["a", "b"]),
    "a headmaster in another province, years later": (
        [seen("a", SECRETARY), seen("b", HEAD, day=LATER, place="Nghệ An")], ["a", "b"]),
    "a headmaster in the same province": ([seen("a", SECRETARY), seen("b", HEAD, place="Gia Lai")], ["a", "b"]),
    "two headmasters of schools of one name": (
        [seen("a", HEAD, place="Gia Lai"), seen("b", HEAD, place="Nghệ An")], ["a", "b"]),
    "a director and a minister at one time": ([seen("a", DIRECTOR), seen("b", MINISTER)], ["a", "b"]),
    "a director who comes to lead the province": ([seen("a", DIRECTOR), seen("b", CHAIR, day=LATER)], ["ab"]),
    "a district's body in another province": (
        [seen("a", ("Bí thư Huyện ủy", "Huyện ủy Đại Từ")), seen("b", SECRETARY, day=LATER)], ["a", "b"]),
    "two posts in one district": (
        [seen("a", ("Bí thư Huyện ủy", "Huyện ủy Đại Từ")),
         seen("b", ("Chủ tịch UBND huyện", "Ủy ban nhân dân huyện Đại Từ"))], ["ab"]),
    "posts in two communes of one name": (
        [seen("a", WARD, place="Hà Nội"), seen("b", WARD, place="Nghệ An")], ["a", "b"]),
    "a post in a commune that is the only one of its name, told elsewhere": (
        [seen("a", COMMUNE, day=LATER, place="Gia Lai"), seen("b", COMMUNE, day=LATER), seen("c", COMMUNE, day=LATER,
                                                                                            place="Hà Nội")], ["abc"]),
    "before it was the only one of its name": (
        [seen("a", COMMUNE, place="Gia Lai"), seen("b", COMMUNE, place="Nghệ An")], ["a", "b"]),
    "a province that was merged into the other": (
        [seen("a", ("Giám đốc Sở Nội vụ", "Sở Nội vụ Bình Định")), seen("b", DIRECTOR, day=LATER)], ["ab"]),
    "no post, and one who may be meant": ([seen("a", SECRETARY), seen("b")], ["ab"]),
    "no post anywhere": ([seen("a"), seen("b")], ["ab"]),
    "a membership that hundreds share": ([seen("a", MEMBER), seen("b", SECRETARY)], ["ab"]),
    "a central member is no headmaster": ([seen("a", MEMBER), seen("b", HEAD, place="Gia Lai")], ["a", "b"]),
    "names that differ in their marks": (
        [seen("a", SECRETARY), seen("b", CHAIR, name="Trần Văn Mậu")], ["a", "b"]),
    "marks that stand on another letter": (
        [seen("a", SECRETARY, name="Trần Hoà"), seen("b", CHAIR, name="Trần Hòa")], ["ab"]),
    "a name without marks": ([seen("a", SECRETARY), seen("b", CHAIR, name="Tran Van Mau")], ["ab"]),
    "the same post, a mark lost": ([seen("a", SECRETARY), seen("b", SECRETARY, name="Trần Vân Mẫu")], ["ab"]),
    "a body that nothing is known of": ([seen("a", SECRETARY), seen("b", ("Trưởng ban", "Ban Nhịp cầu"))], ["ab"]),
}  # fmt: skip


def grouped(sightings: list[Sighting]) -> list[str]:
    """The articles of each person, none of them a question."""
    people = decide(sightings)
    found: dict[str | None, str] = {}
    for (article, _), meant in sorted(people.meant.items()):
        found[meant.person] = found.get(meant.person, "") + article
    assert None not in found
    assert set(found) == {person.id for person in people.persons}
    return sorted(found.values())


@pytest.mark.parametrize(("sightings", "expected"), GROUPS.values(), ids=GROUPS)
def test_who_is_one_person(sightings, expected):
    assert grouped(sightings) == expected


@pytest.mark.parametrize("sightings", [sightings for sightings, _ in GROUPS.values()], ids=GROUPS)
def test_the_order_of_reading_changes_nothing(sightings):
    more = [*sightings, seen("x"), seen("y", MINISTER, day=LATER), seen("z", place="Nghệ An")]
    whole = decide(more)
    for seed in range(6):
        random.Random(seed).shuffle(more)
        assert decide(more) == whole


NAMESAKES = [seen("a", SECRETARY), seen("b", ELSEWHERE)]
OPEN = {
    "no post": (seen("x"), ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]),
    "a title that both hold": (seen("x", ("Bí thư", None)), ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]),
    "no post, in an article of one's province": (seen("x", place="Nghệ An"), ["tran-van-mau-nghe-an"]),
    "no post, in an article of a third province": (
        seen("x", place="Cà Mau"), ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]),
    "a later post that either may have gone to": (
        seen("x", MINISTER, day=LATER), ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]),
    "a post in one's province": (seen("x", CHAIR), ["tran-van-mau-gia-lai"]),
}  # fmt: skip


@pytest.mark.parametrize(("sighting", "expected"), OPEN.values(), ids=OPEN)
def test_several_who_fit_are_a_question(sighting, expected):
    meant = decide([*NAMESAKES, sighting]).meant["x", NAME]
    assert sorted(meant.persons) == expected
    assert (meant.certainty == "ambiguous") == (len(expected) > 1)
    assert meant.person == (expected[0] if len(expected) == 1 else None)


def test_what_stays_a_question_is_counted_for_nobody():
    persons = decide([*NAMESAKES, seen("x", MINISTER, day=LATER)]).persons
    assert [(person.mentioned, [post.org for post in person.posts]) for person in persons] == [
        (1, ["Tỉnh ủy Gia Lai"]), (1, ["Tỉnh ủy Nghệ An"])]  # fmt: skip


IDS = {
    "one": ([seen("a", SECRETARY)], ["tran-van-mau"]),
    "two, by province": (NAMESAKES, ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]),
    "two, at the centre and in a province": (
        [seen("a", MINISTER), seen("b", HEAD, place="Gia Lai")], ["tran-van-mau-gia-lai", "tran-van-mau-trung-uong"]),
    "two in one province, by post": (
        [seen("a", SECRETARY), seen("b", HEAD, place="Gia Lai")], ["tran-van-mau-bi-thu", "tran-van-mau-hieu-truong"]),
    "two of whom nothing is known": (
        [seen("a", name="Trần Hùng"), seen("b", name="Trần Hưng")], ["tran-hung-1", "tran-hung-2"]),
}  # fmt: skip


@pytest.mark.parametrize(("sightings", "expected"), IDS.values(), ids=IDS)
def test_ids_are_readable(sightings, expected):
    assert [person.id for person in decide(sightings).persons] == expected


def held(*sightings: Sighting) -> list[tuple[str, str | None, str | None, str]]:
    (person,) = decide(sightings).persons
    return [(post.title, post.since, post.until, "".join(post.articles)) for post in person.posts]


def test_a_post_reaches_from_the_first_article_that_states_it_to_the_last():
    assert held(seen("a", SECRETARY, day=JUNE), seen("b", SECRETARY, day=MAY), seen("c", SECRETARY, day=None),
                seen("d", SECRETARY, day=Day(2024, 8, 3))) == [
        ("Bí thư Tỉnh ủy", "2024-05-01", "2024-08-03", "abcd")]  # fmt: skip


def test_what_was_over_ended_before():
    over = ("nguyên Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")
    assert held(seen("a", over, day=LATER)) == [("Bí thư Tỉnh ủy", None, "2026-06-01", "a")]
    assert held(seen("a", over, day=LATER), seen("b", SECRETARY)) == [
        ("Bí thư Tỉnh ủy", "2024-05-01", "2024-05-01", "ab")]  # fmt: skip


def test_posts_stand_newest_first():
    assert [title for title, *_ in held(seen("a", SECRETARY), seen("b", MINISTER, day=LATER),
                                        seen("c", MEMBER, day=None))] == [
        "Bộ trưởng Bộ Nội vụ", "Bí thư Tỉnh ủy", "Ủy viên Trung ương Đảng"]  # fmt: skip


def test_days_that_words_state_come_before_those_of_articles():
    article = Sighting("a", NAME, (Stated(*SECRETARY, since="2020-10"),), Day(2022, 1, 1))
    later = Sighting("b", NAME, (Stated("nguyên Bí thư Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai", "2020", "2023"),), LATER)
    assert [row[1:3] for row in held(article, later)] == [("2020-10", "2023")]
    assert [row[1:3] for row in held(later, article)] == [("2020-10", "2023")]


def test_a_title_alone_adds_to_the_one_post_it_fits():
    assert held(seen("a", SECRETARY), seen("b", ("Bí thư", None), day=JUNE)) == [
        ("Bí thư", "2024-05-01", "2024-06-01", "ab")]  # fmt: skip


PERIODS = {
    "since a month": ("Đồng chí {name}, {post} từ 10/2020, dự họp", ("2020-10", None)),
    "since a day": ("Ông {name}, {post} từ ngày 5/10/2020", ("2020-10-05", None)),
    "since a year until another": ("Ông {name}, {post} từ năm 2020 đến năm 2023", ("2020", "2023")),
    "years in brackets behind the name": ("nguyên {post} {name} (2020-2023) dự", ("2020", "2023")),
    "years in brackets behind the post": ("Ông {name}, {post} (2020 - nay)", ("2020", None)),
    "a term is no time in office": ("Ông {name}, {post} nhiệm kỳ 2020-2025", (None, None)),
    "a day of something else": ("Ông {name}, {post}, ngày 5/10/2020 đã dự", (None, None)),
    "a life": ("cố {post} {name} (1920-1996)", (None, None)),
    "an impossible month": ("Ông {name}, {post} từ 14/2020", ("2020", None)),
}


@pytest.mark.parametrize(("text", "expected"), PERIODS.values(), ids=PERIODS)
def test_times_in_office_are_read_beside_the_post(text, expected):
    said = text.format(name=NAME, post="Bí thư Tỉnh ủy Gia Lai")
    post = "Bí thư Tỉnh ủy Gia Lai"
    for word in ("nguyên ", "cố "):
        post = word + post if said.startswith(word) else post
    start = said.index(NAME)
    mention = OfficialMention(start, start + len(NAME), NAME, NAME, positions=(Position(post, "Tỉnh ủy Gia Lai"),))
    (sighting,) = sightings_of(Extraction(Article(said, "a"), officials=(mention,)))
    assert [(post.since, post.until) for post in sighting.posts] == [expected]


def test_an_article_names_a_person_once_with_all_his_posts():
    one = OfficialMention(0, 12, NAME, NAME, positions=(Position(*SECRETARY),))
    again = OfficialMention(40, 43, "Mẫu", NAME, positions=(Position(*SECRETARY), Position(*CHAIR)))
    writer = OfficialMention(50, 60, "Lê Thị Viết", "Lê Thị Viết", kind="byline")
    article = Article("x" * 80, "a", published=MAY, place="Hà Nội")
    found = sightings_of(Extraction(article, Place("Gia Lai"), officials=(one, again, writer)))
    assert found == (seen("a", SECRETARY, CHAIR, place="Gia Lai"),)


def test_a_block_is_a_name_without_marks():
    assert block_of(seen("a", name="Y Nhuận Ybă")) == block_of(seen("b", name="Y NHUAN YBA")) == "y nhuan yba"
