"""How a supporter is doing: debriefs, and the first conversations, which somebody watches."""
