"""How well text stands out from what is behind it, by WCAG 2."""

from playwright.async_api import Locator

ENOUGH = 4.5
"""What WCAG asks for small text (1.4.3, level AA)."""

RATIOS = """(nodes) => {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const pixel = (colours) => {
    for (const colour of colours) { context.fillStyle = colour; context.fillRect(0, 0, 1, 1); }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (pixel) => {
    const linear = (c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    const [r, g, b] = pixel.map((part) => linear(part / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  return nodes.map((node) => {
    const behind = [];
    for (let one = node; one; one = one.parentElement) behind.unshift(getComputedStyle(one).backgroundColor);
    const [a, b] = [pixel([...behind, getComputedStyle(node).color]), pixel(behind)].map(light);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  });
}"""


async def ratios(text: Locator) -> list[float]:
    """The contrast of each of these with its background."""
    found: list[float] = await text.evaluate_all(RATIOS)
    return found
