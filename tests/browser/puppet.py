"""A page whose bot is a test."""

from typing import Any

from sandbox.methods.api import BotApi
from sandbox.people.people import Group, Person
from sandbox.people.world import Phone, Stage
from sandbox.web.session import Live

EVIL = "<b onclick=alert(1)>Tebal</b>"


class Puppet:
    """A page whose bot does what the test says, with people of bad names."""

    def __init__(self) -> None:
        self.api = BotApi(token="1:puppet_of_a_test", now=lambda: 1_790_000_000.0)
        self.student = Person(self.api, id=101, first_name=EVIL)
        self.supporter = Person(self.api, id=102, first_name="سلمى")
        others = [("student-2", "Tanjung"), ("supporter-2", "Rimba"), ("counselor", "Melati")]
        rest = {key: Person(self.api, id=103 + n, first_name=name) for n, (key, name) in enumerate(others)}
        group = Group(self.api, id=-201, title="<i>Grup</i>")
        phones = [
            Phone("student-1", "student", EVIL, self.student, self.student),
            Phone("supporter-1", "supporter", "سلمى", self.supporter, self.supporter),
            *(Phone(key, key.partition("-")[0], one.user.first_name, one, one) for key, one in rest.items()),
            Phone("group", "group", "<i>Grup</i>", self.supporter.in_group(group)),
        ]
        self.live = Live(lambda: 1_790_000_000.0)
        self.live.show(Stage(self.api, phones, group, "id", "Asia/Jakarta"))
        self.address = ""

    async def asks(self, method: str, chat: int = 101, **params: Any) -> Any:
        answer = await self.api.call(method, {"chat_id": chat, **params})
        assert answer.ok, answer.body
        return answer.result
