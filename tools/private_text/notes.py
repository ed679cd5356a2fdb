"""Notes as technicians, cooks, sellers and programs write them: hardly a sentence, and nothing private."""

from __future__ import annotations

import random
from typing import Protocol

_CLAUSES = (
    "W M", "W M", "W w", "W P w", "W P", "w W", "W: M", "W: N", "W w w", "W M w M", "P W w", "W w, W w", "W N", "W N w",
    "C W P: W N", "C W w", "C: W w", "W w W", "w w W w", "W-W w", "W w M", "M w", "M W", "W P M, N w",
    "W (W) w", "W / W", "W M > M", "W M -> M", "W (N)", "P: W w", "P w", "W W", "W w P w", "W = N", "W w P", "w w",
    "W, W, W", "w, w, w w", "w w w w w", "W w w w.", "w: M", "w M w", "N. W w", "- W w", "N. w w w", "W? w w", "W! W w",
)  # fmt: skip
_GLUE = (", ", ", ", ". ", ". ", ". ", " - ", "; ", " -> ", " / ", " + ", " | ")


class Draw(Protocol):
    """Where the words come from."""

    def value(self, slot: str) -> str: ...
    def common(self) -> str: ...
    def noun(self) -> str: ...
    def plain(self) -> str: ...


def _clause(draw: Draw, small: bool, rng: random.Random) -> str:
    dice = rng.random()
    if dice < 0.3:
        words = draw.plain().split()
        start = rng.randrange(max(1, len(words) - 3))
        return " ".join(words[start : start + rng.randint(2, 8)])
    if dice < 0.31:
        return " ".join("".join(rng.choices("asdfghjklqwertzuiopyxcvbnm0", k=rng.randint(2, 7))) for _ in range(4))
    made: list[str] = []
    for sign in rng.choice(_CLAUSES):
        if sign == "W":
            made.append(draw.noun() if small else draw.noun().capitalize())
        elif sign == "w":
            made.append(draw.common())
        elif sign in "MPCN":
            made.append(draw.value(sign))
        else:
            made.append(sign)
    return "".join(made)


def note(draw: Draw, rng: random.Random) -> str:
    """One to seven clauses in one style. In German things have capitals, elsewhere mostly not."""
    small = rng.random() < (0.15 if getattr(draw, "capitals", False) else 0.75)
    glue = rng.choice(_GLUE)
    clauses = [_clause(draw, small, rng) for _ in range(rng.randint(1, 7))]
    if rng.random() < 0.6:
        clauses = [clause[:1].upper() + clause[1:] for clause in clauses]
    elif rng.random() < 0.6:
        clauses[0] = clauses[0][:1].upper() + clauses[0][1:]
    text = glue.join(clauses) + rng.choice((".", ".", "", "", "!"))
    return text.upper() if rng.random() < 0.04 else text
