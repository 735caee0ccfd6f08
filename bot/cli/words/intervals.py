"""Intervals: how far a share that was counted in few rows may be from the true one."""

from math import sqrt

# Two-sided 95 % of the normal distribution.
Z = 1.96


def wilson(reached: int, of: int) -> tuple[float, float]:
    """Return the Wilson interval of 95 % of a share; from 0 to 1 where there are no rows.

    It stays within 0 and 1 and holds for few rows and for shares near the ends (Brown, Cai, DasGupta 2001).
    """
    if not of:
        return 0.0, 1.0
    share, spread = reached / of, Z * Z / of
    middle = share + spread / 2
    width = Z * sqrt(share * (1 - share) / of + spread / of / 4)
    return max(0.0, (middle - width) / (1 + spread)), min(1.0, (middle + width) / (1 + spread))
