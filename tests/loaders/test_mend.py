"""Letters in disguise: converted where the evidence is clear, left alone where it is not."""

import pytest

from loaders.mend import Mended, mended

LONG = "Ban Thường vụ Tỉnh ủy đã ban hành kế hoạch thực hiện Nghị quyết của Bộ Chính trị, giao các huyện ủy."


def shown_as_western(text):
    """UTF-8 read as Windows-1252, holes as control letters."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )


CONVERTED = {
    "TCVN3": ("ChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ", "TCVN3", "Chỉ thị số 35-CT/TW của Bộ Chính trị"),
    "TCVN3 of another sentence": (
        "Uû ban nh©n d©n tØnh häp phiªn th­êng kú", "TCVN3", "Uỷ ban nhân dân tỉnh họp phiên thường kỳ",
    ),
    "VNI": (
        "Traàn Vaên Maãu,Bí thö Tænh uûy,Quy ñònh 142-QÑ/TW", "VNI", "Trần Văn Mẫu,Bí thư Tỉnh ủy,Quy định 142-QĐ/TW",
    ),
    "VNI in capitals": (
        "NGHÒ QUYEÁT CUÛA TÆNH UÛY VEÀ COÂNG TAÙC ÑAÛNG", "VNI", "NGHỊ QUYẾT CỦA TỈNH ỦY VỀ CÔNG TÁC ĐẢNG",
    ),
    "one paragraph of TCVN3 among good ones": (
        f"{LONG}\nChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ\n{LONG}\n", "TCVN3",
        f"{LONG}\nChỉ thị số 35-CT/TW của Bộ Chính trị\n{LONG}\n",
    ),
}


@pytest.mark.parametrize(("text", "encoding", "meant"), CONVERTED.values(), ids=CONVERTED)
def test_converts_an_old_encoding_and_names_it(text, encoding, meant):
    found = mended(text)
    assert (found.encoding, found.text) == (encoding, meant)


UNTOUCHED = {
    "a unit table": "5 µm, 3 ¶",
    "a longer unit table": "Bụi 5 µm; 3 µm; 10 µm ± 2 µm; điều ¶ 3, ¶ 4 © 2019 ®",
    "good Vietnamese": LONG,
    "old tone marks": "Uỷ ban, hoà giải, thuỷ lợi, khoá XIII, quý III, tuý",
    "French": "Un été très chaud à la fenêtre, où l'élève a été reçu à l'école française, naïve et bête.",
    "German": "Die Größe der Übung für Schüler: Straße, Fußgänger, schön, grün, möglich, Häuser.",
    "quotes behind a letter": "Ông nói: “TÔI ĐÔ”, «cá»… «má»… ĐÃ”",
    "abbreviations in capitals": "QÑ, NÑ, HÑND, QÐ/TW, HĐND",
    "nothing but ASCII": "Chi thi so 35-CT/TW",
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
def test_leaves_sound_text_alone(text):
    assert mended(text) == Mended(text)


def test_repairs_every_whole_letter_and_counts_them():
    found = mended(shown_as_western(LONG))
    assert (found.text, found.left) == (LONG, ())
    assert found.repaired == sum(not letter.isascii() for letter in LONG)


BROKEN = {
    "whole": ("Quy Ä‘á»‹nh sá»‘ 142-QÄ\x90/TW", "Quy định số 142-QĐ/TW", 4, 0),
    "one letter has lost a byte": ("Quy Ä‘á»‹nh sá»‘ 142-QÄ/TW", "Quy định số 142-QÄ/TW", 3, 1),
    "amid a good article": (f"{LONG} Quy Ä‘á»‹nh sá»‘ 142. {LONG}", f"{LONG} Quy định số 142. {LONG}", 3, 0),
}


@pytest.mark.parametrize(("text", "meant", "repaired", "left"), BROKEN.values(), ids=BROKEN)
def test_repairs_whole_runs_and_leaves_the_rest(text, meant, repaired, left):
    found = mended(text)
    assert (found.text, found.repaired, len(found.left)) == (meant, repaired, left)


def test_names_what_looks_old_but_does_not_convert():
    lost = "nghÞ quyÕt xcvbnß cña ®¶ng zßqt vÒ c¸n bé wrté ph¸t qwlèzz"
    assert mended(lost).suspect == "TCVN3"
