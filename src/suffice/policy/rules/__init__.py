"""One file per rule: a function `judge(request, card, policy) -> Denial | None`, pure."""
