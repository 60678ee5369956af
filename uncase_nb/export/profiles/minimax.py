"""MiniMax M1 and M2."""

from uncase_nb.export.profiles.profile import Profile

PROFILES = (
    Profile(
        "minimax:m1",
        "minimax_m1.jinja",
        tokens=(
            "<begin_of_document>",
            "<end_of_document>",
            "<beginning_of_sentence>",
            "<end_of_sentence>",
            "<tools>",
            "</tools>",
            "<tool_calls>",
            "</tool_calls>",
        ),
        begin="<begin_of_document>",
        end_of_turn="<end_of_sentence>",
        padding="<end_of_document>",
        about="MiniMax M1 and Text 01; calls without text beside them",
        models="MiniMax M1, MiniMax Text 01",
        tools="in parallel, no text beside them",
        losses="text beside a call; reasoning; a system turn in the middle; outer white space",
    ),
    Profile(
        "minimax:m2",
        "minimax_m2.jinja",
        tokens=(
            "]~!b[",
            "]~b]",
            "[e~[",
            "]!p~[",
            "<minimax:tool_call>",
            "</minimax:tool_call>",
            "<think>",
            "</think>",
            "<response>",
            "</response>",
        ),
        begin="]~!b[",
        end_of_turn="[e~[",
        padding="]!p~[",
        about="MiniMax M2; calls as XML, reasoning of the last turn in <think>",
        models="MiniMax M2, MiniMax M2.1",
        tools="in parallel, text beside them",
        reasoning="since the user's last turn",
        losses="past reasoning; a system turn in the middle",
    ),
)
ALSO = {"minimax": "minimax:m2"}
