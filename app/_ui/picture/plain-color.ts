/** A colour as every program that opens an SVG knows it: `oklab(…)` and its like become `rgb(…)`. */
export function plainColor(color: string): string {
  if (!/^(?:color|oklab|oklch|lab|lch|hwb|hsl|color-mix)\(/.test(color)) return color
  const known = plain.get(color)
  if (known !== undefined) return known
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return color
  pen.fillStyle = color
  pen.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha = 255] = pen.getImageData(0, 0, 1, 1).data
  const text = alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`
  plain.set(color, text)
  return text
}

const plain = new Map<string, string>()
