"""However presses and time interleave, nobody is promised twice and nobody fitting is left unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from bot.planning.invariants import PROMISES
from care.matching import offers
from storage.engine import opening
from tests.storage.evening import PAIR_LIMIT, SAID, Evening

if TYPE_CHECKING:
    from datetime import datetime

    from care.model.match_rules import Profile
    from storage.engine.database import Row

ASK_AGAIN = 5 * 60_000


class Pairing(Evening):
    """What holds after each step of it."""

    @invariant()
    def nothing_is_promised_twice(self) -> None:
        assert not self.rows("SELECT 1 FROM offers WHERE state = 'open' GROUP BY person HAVING COUNT(*) > 1")
        for row in self.rows(
            """
            SELECT COUNT(DISTINCT conversation) AS conversations, COUNT(*) AS promises FROM (
                SELECT conversation, person FROM offers WHERE state = 'open'
                UNION ALL
                SELECT conversation, person FROM participants WHERE part = 'supporter' AND mode <> 'left'
            ) GROUP BY person
            """
        ):
            assert row["conversations"] == row["promises"] <= self.most

    @invariant()
    def what_holds_in_every_programme_holds_here(self) -> None:
        assert not [promise for promise, question in PROMISES.items() if self.rows(question)]

    @invariant()
    def who_talks_has_one_supporter_and_nobody_else_has(self) -> None:
        for row in self.rows(
            """
            SELECT v.stage, (
                SELECT COUNT(*) FROM participants t
                WHERE t.conversation = v.id AND t.part = 'supporter' AND t.mode <> 'left'
            ) AS supporters FROM conversations v
            """
        ):
            assert row["supporters"] == (row["stage"] == "talking")

    @invariant()
    def an_offer_is_made_to_who_is_on_duty_and_fits(self) -> None:
        for row in self.rows(
            """
            SELECT o.person, v.student, v.stage, v.wish_gender, f.gender, d.id AS duty
            FROM offers o JOIN conversations v ON v.id = o.conversation JOIN profiles f ON f.person = o.person
            LEFT JOIN duties d ON d.person = o.person AND d.ended_at IS NULL WHERE o.state = 'open'
            """
        ):
            assert row["duty"] is not None
            assert row["stage"] == "waiting"
            assert row["wish_gender"] in {None, row["gender"]}
            assert (row["student"], row["person"]) not in self.apart

    @invariant()
    def who_declined_is_not_asked_again_at_once(self) -> None:
        assert not self.rows(
            """
            SELECT 1 FROM offers o JOIN offers d ON d.conversation = o.conversation AND d.person = o.person
            WHERE o.state = 'open' AND d.state = 'declined' AND d.expires_at > o.expires_at - :again
            """,
            again=ASK_AGAIN,
        )

    @invariant()
    def who_is_apart_stays_apart_and_who_met_often_meets_no_more(self) -> None:
        together = self.rows(
            """
            SELECT v.student, t.person FROM participants t JOIN conversations v ON v.id = t.conversation
            WHERE t.part = 'supporter' AND t.mode <> 'left'
            """
        )
        assert not {(row["student"], row["person"]) for row in together} & self.apart
        assert not self.rows(
            """
            SELECT 1 FROM pairings GROUP BY student, supporter
            HAVING COUNT(DISTINCT conversation) > :most
            """,
            most=PAIR_LIMIT,
        )

    @invariant()
    def nobody_waits_while_somebody_who_fits_is_free(self) -> None:
        self.do(offers.match)
        waiting = self.rows(
            """
            SELECT * FROM conversations v WHERE stage = 'waiting' AND NOT EXISTS (
                SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open'
            )
            """
        )
        for row in waiting:
            for supporter, said in zip(self.supporters, SAID, strict=True):
                assert self._reason(row, supporter, said)

    def _reason(self, waiting: Row, supporter: str, said: Profile) -> str | None:
        """Why this supporter cannot be asked, found the slow way."""
        on_duty = self.rows(
            "SELECT 1 FROM duties WHERE person = :p AND ended_at IS NULL AND until > :now AND closing = 0",
            p=supporter,
            now=stamp(self.now),
        )
        if not on_duty:
            return "off duty"
        if self.rows("SELECT 1 FROM offers WHERE person = :p AND state = 'open'", p=supporter):
            return "looks at an offer"
        seats = self.rows(
            "SELECT 1 FROM participants WHERE person = :p AND part = 'supporter' AND mode <> 'left'",
            p=supporter,
        )
        if len(seats) >= self.most:
            return "busy"
        if waiting["wish_gender"] not in {None, said.gender and said.gender.value}:
            return "another wish"
        if waiting["student"] == supporter or (waiting["student"], supporter) in self.apart:
            return "oneself, or apart"
        return self._past_reason(waiting, supporter)

    def _past_reason(self, waiting: Row, supporter: str) -> str | None:
        rests = "SELECT 1 FROM duties WHERE person = :p AND rest_until > :now"
        if self.rows(rests, p=supporter, now=stamp(self.now)):
            return "kept free for a student who may come back"
        declined = self.rows(
            """
            SELECT 1 FROM offers WHERE person = :p AND conversation = :c AND state = 'declined'
                AND expires_at > :lately
            """,
            p=supporter,
            c=waiting["id"],
            lately=stamp(self.now) - ASK_AGAIN,
        )
        if declined:
            return "declined a moment ago"
        met = self.rows(
            "SELECT DISTINCT conversation FROM pairings WHERE student = :s AND supporter = :p",
            s=waiting["student"],
            p=supporter,
        )
        return "met too often" if len(met) >= PAIR_LIMIT else None


def stamp(at: datetime) -> int:
    return int(at.timestamp() * 1000)


class PairingOfTwo(Pairing):
    """The same, where a supporter may be in two conversations."""

    most = 2


@pytest.mark.property
@pytest.mark.parametrize("machine", [Pairing, PairingOfTwo])
def test_nobody_is_promised_twice_and_nobody_fitting_is_left_unasked(
    monkeypatch: pytest.MonkeyPatch, machine: type[Pairing]
) -> None:
    monkeypatch.setitem(opening.PRAGMAS, "synchronous", 0)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=12,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
