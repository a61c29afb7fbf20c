"""The program from outside: a few articles, and how the tests call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

import cli

ROOT = Path(__file__).parent.parent

ARTICLES = {
    "gia-lai-2020.txt": "Gia Lai chuẩn bị đại hội\n(28/04/2020 08:15)\nTỉnh ủy Gia Lai quán triệt Chỉ thị số "
    "35-CT/TW ngày 30/5/2019 của Bộ Chính trị về đại hội đảng bộ các cấp. Các chi bộ đã học tập xong.\n",
    "ha-noi-2024.txt": "Hà Nội triển khai việc thí điểm\n(27/09/2024 10:30)\nThành ủy Hà Nội triển khai "
    "Quy định số 142-QĐ/TW ngày 23-4-2024 của Bộ Chính trị và Chỉ thị số 35-CT/TW ngày 14/6/2024 "
    "của Bộ Chính trị.\n",
    "vinh-phuc-2018.txt": "Vĩnh Phúc sắp xếp bộ máy\n(05/03/2018 07:00)\nTỉnh ủy Vĩnh Phúc thực hiện "
    "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII và Nghị quyết Trung ương "
    "4 khóa XII. Quy định số 899-QĐ/TW của Bộ Chính trị cũng được nêu.\n",
    "khong-trich-dan.txt": "Ngày hội đọc sách\n(01/06/2021 09:00)\nHọc sinh vui đọc sách ở trường.\n",
}


QD_142 = {"quy-dinh-142-qd-tw-2024": ["ha-noi-2024"]}
CT_2019 = {"chi-thi-35-ct-tw-2019": ["gia-lai-2020"]}
CT_2024 = {"chi-thi-35-ct-tw-2024": ["ha-noi-2024"]}
NQ_18 = {"nghi-quyet-18-nq-tw-2017": ["vinh-phuc-2018"]}
NQ_4 = {"nghi-quyet-04-nq-tw-2016": ["vinh-phuc-2018"]}


def lay(place):
    """The articles as files of a folder."""
    for name, text in ARTICLES.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def run(*arguments, **more):
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], **more)


def asked(store, *arguments):
    """Exit code, and what JSON says of documents and articles."""
    result = run("--store", store, *arguments, "--json")
    found = json.loads(result.stdout)
    return result.exit_code, {
        each["id"]: [article["id"] for article in each["articles"]] for each in found["documents"]
    }


def process(*arguments, **environment):
    """A run of its own, as a shell would start it."""
    return subprocess.run([sys.executable, "-m", "cli", *map(str, arguments)], cwd=ROOT, capture_output=True,
                          env=os.environ | environment, check=False)  # fmt: skip
