"""One sum is read where the words hold one; the words are kept whatever is read."""

import pytest
from hypothesis import given, strategies as st

from evidence_log.casework.read_amount import read_amount
from evidence_log.records.case import Jurisdiction

CN, US, UK, IN, OTHER = Jurisdiction.CN, Jurisdiction.US, Jurisdiction.UK, Jurisdiction.IN, Jurisdiction.OTHER


@pytest.mark.parametrize(
    ("told", "where", "currency", "minor"),
    [
        ("对方称本息合计 18,640 元", CN, "CNY", 1_864_000),
        ("18640.5元", CN, "CNY", 1_864_050),
        ("1.86万元", CN, "CNY", 1_860_000),
        ("￥500", CN, "CNY", 50_000),
        ("人民币５００元", CN, "CNY", 50_000),
        ("港币 3,000", CN, "HKD", 300_000),
        ("they say £2,140", UK, "GBP", 214_000),
        ("2,140 pounds", OTHER, "GBP", 214_000),
        ("$1,200.50 they say", US, "USD", 120_050),
        ("US$99", OTHER, "USD", 9_900),
        ("Rs. 1,20,000", IN, "INR", 12_000_000),
        ("2 lakh rupees", IN, "INR", 20_000_000),
        ("5000 日元", CN, "JPY", 5_000),
    ],
)
def test_one_number_and_one_currency_are_a_sum(
    told: str, where: Jurisdiction, currency: str, minor: int
) -> None:
    read = read_amount(told, where)

    assert (read.told, read.currency, read.minor) == (told, currency, minor)


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("一万八", CN),
        ("18640", CN),
        ("本金 5000 元，利息 800 元", CN),
        ("$500", OTHER),
        ("¥500", OTHER),
        ("HK$ 500 元", CN),
        ("18.640 EUR", OTHER),
        ("18,64 EUR", OTHER),
        ("1.234,56 euros", OTHER),
        ("0.5 日元", CN),
        ("99999999999999999 元", CN),
        ("第2期 500 元", CN),
        ("1万8千元", CN),
    ],
)
def test_what_names_no_one_sum_is_kept_as_told(told: str, where: Jurisdiction) -> None:
    read = read_amount(told, where)

    assert (read.told, read.currency, read.minor) == (told, None, None)


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(Jurisdiction))
def test_nothing_that_can_be_said_is_too_strange_to_keep(told: str, where: Jurisdiction) -> None:
    assert read_amount(told, where).told == told


@given(st.integers(0, 10**11))
def test_any_sum_comes_back(minor: int) -> None:
    assert read_amount(f"{minor // 100:,}.{minor % 100:02} 元", Jurisdiction.CN).minor == minor
