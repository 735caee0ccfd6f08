"""Settings have the documented names and defaults, and tell every mistake in one plain line."""

from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from care.model.token_bucket import Rate
from config.settings.settings import NAMES, SECRET, Settings, SettingsMistake, load_settings

TOKEN = "123456789:AAEhBOweik6ad6PsVMRxjeQKXkq8rzpqg3A"
DOCUMENTED = """
    BOT_TOKEN BOT_TOKEN_FILE TELEGRAM_API_URL DATABASE_URL KEYS_URL SECRET_KEY_FILE BACKUP_KEY_FILE LOG_LEVEL
    SECOND_OPINION REFERRAL_DEADLINES CONTENT_FOLDER BACKUP_FOLDER BACKUP_EVERY BACKUP_KEPT ERASURES_FILE
    HTTP_HOST HTTP_PORT WEBHOOK_URL WEBHOOK_SECRET HEARTBEAT_URL PROGRAMME_NAME PROGRAMME_CONTACT SETUP_CODE
    SETTING LANGUAGE TIMEZONE MINORS SCHOOL_YEAR SOS_QUESTIONS SOS_REVIEWED RESOURCES_FILE TEXT_KEPT
    CASE_TEXT_KEPT COPIES_KEPT RETENTION WAIT_NOTICE WISH_WAIT
    CONVERSATION_SOFT_LIMIT CONVERSATION_HARD_LIMIT CONVERSATION_IDLE SUPPORTER_SILENCE VOICE
    PASS_MARK QUIZ_WAIT TRAINING_GRACE
    CERTIFICATE_VALID SHIFT_LENGTH SHIFT_REMINDER DAILY_HOURS WEEKLY_HOURS OFFER_TIMEOUT MAX_CONVERSATIONS
    COOLDOWN PAIR_LIMIT ON_CALL_CONFIRM LADDER EMERGENCY_LADDER
    SUMMARY_EVERY SUMMARY_DAILY_AFTER UNDO_END QUIET_HOURS OWNER_SILENCE TRANSCRIPT FLOOD_LIMIT
    FIRST_WATCHED SEND_LIMIT_TOTAL SEND_LIMIT_CHAT SEND_LIMIT_GROUP
    SECONDER_AGE PIN_COST PROXY
"""
SHORT, LONG = timedelta(minutes=5), timedelta(hours=24)


def loaded(**env: str) -> Settings:
    return load_settings(
        {"SEBAYA_BOT_TOKEN": TOKEN, **{f"SEBAYA_{name}": text for name, text in env.items()}}, None
    )


def mistake(**env: str) -> str:
    with pytest.raises(SettingsMistake) as caught:
        loaded(**env)
    return str(caught.value)


def test_a_token_is_enough_and_the_rest_has_defaults() -> None:
    settings = loaded()
    assert settings.bot_token.get_secret_value() == TOKEN
    assert (settings.text_kept, settings.supporter_silence) == (LONG, SHORT)
    assert settings.ladder == (SHORT, 2 * SHORT, 3 * SHORT)
    assert settings.timezone == ZoneInfo("Asia/Jakarta")
    assert (settings.language, settings.setting, settings.minors, settings.voice) == (
        "id",
        "school",
        "school",
        False,
    )
    assert settings.send_limit_chat == Rate(1, burst=5)
    assert settings.secret_key_file == Path("sebaya.key")


def test_every_default_is_a_value_and_not_its_text() -> None:
    settings = loaded()
    durations = {name for name, value in settings if isinstance(value, timedelta)}
    rates = {name for name, value in settings if isinstance(value, Rate)}
    assert len(durations) == 27
    assert rates == {"flood_limit", "send_limit_total", "send_limit_chat", "send_limit_group"}


@pytest.mark.parametrize(
    ("text", "value"),
    [("90s", timedelta(seconds=90)), ("5m", SHORT), ("2h", timedelta(hours=2)), ("30d", timedelta(days=30))],
)
def test_durations_are_read(text: str, value: timedelta) -> None:
    assert loaded(RETENTION=text).retention == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30/s", Rate(30, burst=30)),
        ("1000/s", Rate(1000, burst=1000)),
        ("2/s", Rate(2, burst=10)),
        ("30/min", Rate(0.5, burst=10)),
        ("3600/h", Rate(1, burst=10)),
        ("20/min, burst 3", Rate(20 / 60, burst=3)),
    ],
)
def test_a_rate_without_a_burst_keeps_the_default_burst_or_the_rate(text: str, value: Rate) -> None:
    assert loaded(FLOOD_LIMIT=text).flood_limit == value


@pytest.mark.parametrize(
    ("text", "value"), [("on", True), ("TRUE", True), ("1", True), ("off", False), ("0", False)]
)
def test_switches_are_read(text: str, value: bool) -> None:
    assert loaded(VOICE=text).voice is value


@pytest.mark.parametrize(
    ("text", "value"),
    [("21:30-05:00", (time(21, 30), time(5))), ("13:00-14:00", (time(13), time(14))), ("OFF", None)],
)
def test_hours_are_read(text: str, value: tuple[time, time] | None) -> None:
    assert loaded(QUIET_HOURS=text).quiet_hours == value


def test_names_are_read_in_small_and_capital_letters() -> None:
    settings = loaded(LOG_LEVEL="debug", LANGUAGE="EN")
    assert (settings.log_level, settings.language) == ("DEBUG", "en")


@pytest.mark.parametrize(
    ("url", "path"), [("sqlite:///data/a.db", "data/a.db"), ("sqlite:////var/lib/a.db", "/var/lib/a.db")]
)
def test_the_databases_file_is_relative_or_from_the_root(url: str, path: str) -> None:
    assert loaded(DATABASE_URL=url).database_path == Path(path)


def test_a_programme_on_a_server_has_no_file_of_its_own() -> None:
    settings = loaded(DATABASE_URL="postgresql://melati@db.local:5433/schools?programme=one")

    assert settings.beside == Path("sebaya.postgresql")
    assert settings.erasures_path.name == "sebaya.postgresql.erasures"
    with pytest.raises(SettingsMistake, match="works on a SQLite file"):
        settings.database_path  # noqa: B018 (asking is refused)


@pytest.mark.parametrize(
    "url", ["postgresql://me:hush@db/x", "postgresql://me@db/x?password=hush", "postgresql://me@db/x#y"]
)
def test_no_password_is_taken_in_an_address(url: str) -> None:
    for name in ("DATABASE_URL", "KEYS_URL"):
        assert "PGPASSFILE names its file" in mistake(**{name: url})


@pytest.mark.parametrize(
    ("name", "text", "accepted"),
    [
        ("TEXT_KEPT", "24", "90s, 5m, 2h or 30d"),
        ("TEXT_KEPT", "0s", "more than nothing"),
        ("TEXT_KEPT", "999999999d", "at most 3650d"),
        ("COPIES_KEPT", "48h", "at most 47h"),
        ("LADDER", "5m,5m,10m", "each longer than the one before"),
        ("EMERGENCY_LADDER", "1m,soon,5m", "three durations"),
        ("LADDER", "1m,2m", "three durations"),
        *(("QUIET_HOURS", text, "22:00-06:00, or off") for text in ("22-6", "24:00-06:00", "06:00-06:00")),
        ("FLOOD_LIMIT", "20", "a rate like"),
        ("FLOOD_LIMIT", "0/s", "a rate like"),
        ("FLOOD_LIMIT", "1/s, burst 0", "a rate like"),
        ("MAX_CONVERSATIONS", "3", "from 1 to 2"),
        ("PASS_MARK", "101 %", "a percentage like 80 %"),
        ("PASS_MARK", "most", "a percentage like 80 %"),
        ("TRANSCRIPT", "many", "a whole number"),
        ("HTTP_PORT", "70000", "from 1 to 65535"),
        ("HTTP_HOST", "http://here", "an address of this machine"),
        ("VOICE", "maybe", "on or off"),
        ("LANGUAGE", "jv", "one of id, en"),
        ("SETTING", "prison", "one of school, campus, workplace, community"),
        ("MINORS", "all", "one of school, code, counselor"),
        ("LOG_LEVEL", "LOUD", "one of DEBUG, INFO, WARNING, ERROR"),
        ("TIMEZONE", "Asia/Atlantis", "Asia/Jakarta"),
        ("TIMEZONE", "Asia", "Asia/Jakarta"),
        ("TIMEZONE", "../secret", "Asia/Jakarta"),
        ("TIMEZONE", "Etc/GMT+7", "did you mean Asia/Jakarta?"),
        ("TIMEZONE", "UTC+08:00", "did you mean Asia/Makassar?"),
        ("TIMEZONE", "+9", "did you mean Asia/Jayapura?"),
        ("TIMEZONE", "jakarta", "did you mean Asia/Jakarta?"),
        ("TIMEZONE", "Asia/Jakrata", "did you mean Asia/Jakarta?"),
        ("TIMEZONE", "Asia/ujung pandang", "did you mean Asia/Ujung_Pandang?"),
        ("DATABASE_URL", "postgresql://db", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:", "sqlite:///"),
        ("TELEGRAM_API_URL", "api.telegram.org", "an address like"),
        ("TELEGRAM_API_URL", "https://api.telegram.org/bot", "before /bot"),
        ("TELEGRAM_API_URL", "https://h:0/", "an address like"),
        ("WEBHOOK_URL", "https://[::bad", "an address like"),
        ("PROGRAMME_NAME", "two\nlines", "one line"),
    ],
)
def test_a_bad_value_is_refused_with_name_value_and_what_is_accepted(
    name: str, text: str, accepted: str
) -> None:
    line = mistake(**{name: text})
    assert line.startswith(f"SEBAYA_{name}={text!r} is not accepted; give ")
    assert accepted in line
    assert "\n" not in line


def test_all_mistakes_are_told_at_once_a_line_each() -> None:
    lines = mistake(TEXT_KEPT="x", VOICE="x", NONSENSE="x").splitlines()
    assert len(lines) == 3


def test_an_unknown_name_is_refused_with_the_nearest_one_and_without_its_value() -> None:
    assert mistake(TEXT_KPET="1h") == "SEBAYA_TEXT_KPET is not a setting; did you mean SEBAYA_TEXT_KEPT?"
    assert mistake(BOT_TOKN=TOKEN) == "SEBAYA_BOT_TOKN is not a setting; did you mean SEBAYA_BOT_TOKEN?"
    assert mistake(WEATHER="1h") == "SEBAYA_WEATHER is not a setting; docs/settings.md lists those there are"


def test_a_name_in_small_letters_is_not_silently_ignored() -> None:
    with pytest.raises(SettingsMistake, match=r"sebaya_voice .* did you mean SEBAYA_VOICE\?"):
        load_settings({"SEBAYA_BOT_TOKEN": TOKEN, "sebaya_voice": "on"}, None)


def test_a_missing_token_says_where_it_comes_from() -> None:
    with pytest.raises(
        SettingsMistake, match=r"SEBAYA_BOT_TOKEN is missing; .*BotFather.*SEBAYA_BOT_TOKEN_FILE"
    ):
        load_settings({}, None)


def test_a_secret_is_shown_nowhere() -> None:
    settings = loaded(SETUP_CODE="open-sesame-and-more", WEBHOOK_SECRET="hush-hush-hush-hush")
    shown = repr(settings) + str(settings) + settings.model_dump_json() + str(settings.model_dump())
    assert "[REDACTED]" in shown
    assert not any(secret in shown for secret in (TOKEN, "open-sesame", "hush-hush"))


def test_every_secret_is_known_as_one() -> None:
    hidden = {name for name, field in Settings.model_fields.items() if "Hidden" in repr(field)}
    assert hidden == SECRET


def test_a_mistake_shows_no_secret() -> None:
    told = mistake(
        BOT_TOKEN=TOKEN + "!",
        SETUP_CODE="open sesame",
        TELEGRAM_API_URL=f"https://h/bot{TOKEN}",
        DATABASE_URL="postgresql://me:hu@sh@db/x",
        PROXY="ftp://me:hush@proxy:21",
    )
    assert not any(secret in told for secret in (TOKEN, "sesame", "hush", "hu@", "sh@"))
    assert told.count("[REDACTED]") == 5


def test_the_token_can_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN + "\n")
    env = {"SEBAYA_BOT_TOKEN_FILE": str(file)}
    assert load_settings(env, None).bot_token.get_secret_value() == TOKEN
    file.unlink()
    with pytest.raises(SettingsMistake, match=r"SEBAYA_BOT_TOKEN_FILE=.* cannot be read"):
        load_settings(env, None)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        loaded().voice = True


def test_names_are_those_of_the_design() -> None:
    assert {name.removeprefix("SEBAYA_") for name in NAMES} == set(DOCUMENTED.split())
