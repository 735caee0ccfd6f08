"""The promises that `sebaya prove` checks, in the order of the page; texts/*/prove.ftl says each in words."""

from dataclasses import dataclass

from bot.prove.checks import addressee, alerts, deciding, identity, kept, lost, power, starting
from bot.prove.proof_ground import Check


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: its number, its name, what checks it here, and the test that shows it at length."""

    number: str
    name: str
    check: Check
    test: str

    @property
    def words(self) -> str:
        """Return the key of the promise in words."""
        return f"prove-{self.name}"


PROMISES = (
    Promise(
        "1.1",
        "killed-often",
        lost.killed_often,
        "test_nothing_is_lost_while_the_bot_is_killed_again_and_again",
    ),
    Promise(
        "1.2", "killed-before-sending", lost.killed_before_sending, "test_killed_between_commit_and_send"
    ),
    Promise("1.3", "killed-after-sending", lost.killed_after_sending, "test_killed_between_send_and_mark"),
    Promise("1.4", "stopped-and-started", lost.stopped_and_started, "test_killed_before_the_acknowledgement"),
    Promise(
        "1.5",
        "refused-by-chance",
        lost.refused_by_chance,
        "test_refusals_cuts_after_acceptance_and_broken_lines_by_chance",
    ),
    Promise(
        "1.6",
        "one-chat-pauses",
        lost.one_chat_pauses,
        "test_a_pause_of_35_seconds_for_one_chat_delays_nobody_else",
    ),
    Promise("1.7", "updates-twice", lost.updates_twice, "test_every_update_twice"),
    Promise(
        "1.8", "told-when-late", lost.told_when_late, "test_every_writer_is_told_within_five_minutes_and_once"
    ),
    Promise(
        "1.9",
        "told-when-refused",
        lost.told_when_refused,
        "test_a_message_that_telegram_refuses_for_good_is_told_and_holds_nobody_up",
    ),
    Promise("1.10", "reader-gone", lost.reader_gone, "test_who_blocks_the_bot_and_comes_back"),
    Promise(
        "1.11",
        "second-copy",
        lost.second_copy,
        "test_beside_a_running_bot_one_may_look_and_copy_and_nothing_else",
    ),
    Promise("2.1", "marks-to-supporter", identity.to_supporter, "test_no_mark_leaves_the_bot_or_stays_in_it"),
    Promise("2.2", "marks-to-student", identity.to_student, "test_no_mark_leaves_the_bot_or_stays_in_it"),
    Promise("2.3", "marks-in-logs", identity.in_logs, "test_a_leak_into_the_log_or_a_file_is_found"),
    Promise("2.4", "marks-in-files", identity.in_files, "test_no_mark_leaves_the_bot_or_stays_in_it"),
    Promise("2.5", "marks-in-backups", identity.in_backups, "test_no_mark_leaves_the_bot_or_stays_in_it"),
    Promise("2.6", "sealed-on-disk", identity.sealed_on_disk, "test_the_database_holds_no_word_name_or_id"),
    Promise(
        "2.7",
        "new-aliases",
        identity.new_aliases,
        "test_a_thousand_conversations_of_one_student_share_nothing",
    ),
    Promise(
        "2.8", "refused-kinds", identity.refused_kinds, "test_every_other_kind_is_refused_in_words_at_once"
    ),
    Promise(
        "2.9",
        "contacts-held",
        identity.contacts_held,
        "test_a_supporters_number_is_stopped_and_a_second_one_told",
    ),
    Promise("2.10", "protected", identity.protected, "test_everything_that_is_relayed_is_protected"),
    Promise("3.1", "words-for-a-day", kept.words_for_a_day, "test_a_day_after_the_end_nobody_can_read_it"),
    Promise(
        "3.2",
        "case-for-thirty-days",
        kept.case_for_thirty_days,
        "test_an_open_case_keeps_the_words_and_thirty_days_after_it_they_go",
    ),
    Promise(
        "3.3",
        "copies-deleted",
        kept.copies_deleted,
        "test_copies_in_the_teams_chats_are_deleted_a_day_after_the_end",
    ),
    Promise(
        "3.4", "no-words-in-backups", kept.no_words_in_backups, "test_no_mark_leaves_the_bot_or_stays_in_it"
    ),
    Promise(
        "3.5",
        "rows-for-thirty-days",
        kept.rows_for_thirty_days,
        "test_links_that_nobody_can_use_any_more_are_forgotten",
    ),
    Promise(
        "4.1",
        "card-in-time",
        alerts.card_in_time,
        "test_words_of_danger_make_a_card_without_words_names_or_ids",
    ),
    Promise(
        "4.2",
        "ladder",
        alerts.ladder,
        "test_a_student_hears_at_each_step_what_was_done_and_then_where_the_numbers_are",
    ),
    Promise(
        "4.3", "sos-in-every-state", alerts.sos_in_every_state, "test_a_guest_sees_the_helplines_at_once"
    ),
    Promise(
        "4.4",
        "sos-without-database",
        alerts.sos_without_database,
        "test_while_the_database_is_away_every_form_brings_the_numbers",
    ),
    Promise(
        "4.5",
        "flag-through-a-kill",
        alerts.flag_through_a_kill,
        "test_nothing_is_lost_while_the_bot_is_killed_again_and_again",
    ),
    Promise(
        "4.6",
        "group-lost",
        alerts.group_lost,
        "test_a_lost_group_heals_by_itself_and_the_counselors_are_told",
    ),
    Promise(
        "4.7",
        "clock-set-back",
        alerts.clock_set_back,
        "test_a_clock_that_is_set_by_an_hour_stops_no_ladder_offer_limit_or_message",
    ),
    Promise("4.8", "one-owner", alerts.one_owner, "test_exactly_one_owner_and_the_second_is_told_who"),
    Promise(
        "4.9",
        "nobody-on-call",
        alerts.nobody_on_call,
        "test_nobody_is_offered_while_nobody_is_on_call_and_everybody_after",
    ),
    Promise(
        "4.10",
        "told-the-truth",
        alerts.told_the_truth,
        "test_a_student_hears_at_each_step_what_was_done_and_then_where_the_numbers_are",
    ),
    Promise(
        "5.1",
        "relayed-all-the-same",
        deciding.relayed_all_the_same,
        "test_many_calls_within_seconds_show_the_numbers_once_and_all_arrive",
    ),
    Promise(
        "5.2",
        "case-stays-open",
        deciding.case_stays_open,
        "test_an_open_case_keeps_the_words_and_thirty_days_after_it_they_go",
    ),
    Promise(
        "5.3", "sos-while-blocked", deciding.sos_while_blocked, "test_a_guest_sees_the_helplines_at_once"
    ),
    Promise(
        "6.1",
        "held-for-a-tap",
        addressee.held_for_a_tap,
        "test_words_after_the_compass_wait_and_reach_nobody_before_a_tap",
    ),
    Promise("6.2", "foreign-chats", identity.foreign_chats, "test_the_rules_hold"),
    Promise(
        "6.3", "nothing-after-the-end", addressee.nothing_after_the_end, "test_nothing_arrives_after_the_end"
    ),
    Promise("6.4", "left-after-a-take-over", addressee.left_after_a_take_over, "test_the_rules_hold"),
    Promise("7.1", "flood", alerts.flood, "test_who_goes_on_for_a_minute_delays_nobody"),
    Promise(
        "7.2",
        "one-account-freezes-nobody",
        power.one_account_freezes_nobody,
        "test_a_hundred_presses_that_wait_together_delay_nobody",
    ),
    Promise(
        "7.3",
        "forged-presses",
        power.forged_presses,
        "test_a_hundred_thousand_forged_presses_are_refused_and_counted",
    ),
    Promise(
        "7.4",
        "foreign-presses",
        power.foreign_presses,
        "test_a_button_of_somebody_else_is_refused_everywhere",
    ),
    Promise(
        "7.5", "role-takes-its-buttons", power.role_takes_its_buttons, "test_a_role_takes_its_buttons_along"
    ),
    Promise(
        "7.6", "setup-code-once", power.setup_code_once, "test_guesses_are_limited_for_each_account_alone"
    ),
    Promise("7.7", "links-once", power.links_once, "test_a_link_opens_once_and_for_48_hours"),
    Promise(
        "7.8",
        "identity-takes-two",
        power.identity_takes_two,
        "test_two_see_the_account_for_ten_minutes_and_the_student_hears_of_it",
    ),
    Promise(
        "7.9", "nobody-for-a-group", power.nobody_for_a_group, "test_nobody_writes_in_the_name_of_a_group"
    ),
    Promise("7.10", "record-is-chained", power.record_is_chained, "test_a_row_that_was_changed_is_named"),
    Promise(
        "8.1", "many-keys-destroyed", kept.many_keys_destroyed, "test_a_day_after_the_end_nobody_can_read_it"
    ),
    Promise(
        "8.2",
        "forgotten-within-the-hour",
        kept.forgotten_within_the_hour,
        "test_a_forgotten_student_is_nowhere_and_has_a_receipt",
    ),
    Promise("9.1", "wrong-settings", starting.wrong_settings, "test_a_mistake_is_one_plain_line"),
    Promise("9.2", "wrong-keys", starting.wrong_keys, "test_a_wrong_share_starts_nothing"),
    Promise(
        "9.3", "files-private", starting.files_private, "test_every_file_of_a_running_bot_is_its_owners_alone"
    ),
    Promise(
        "9.4", "log-says-nothing", starting.log_says_nothing, "test_the_logs_at_debug_hold_no_word_name_or_id"
    ),
    Promise(
        "9.5",
        "nobody-contacted",
        starting.nobody_contacted,
        "test_a_whole_evening_contacts_nothing_but_the_api",
    ),
    Promise("9.6", "content-is-whole", starting.content_is_whole, "test_our_own_languages_lack_nothing"),
    Promise(
        "9.7",
        "helplines-complete",
        starting.helplines_complete,
        "test_a_helpline_is_one_text_with_all_that_people_need",
    ),
)
