/**
 * A drawing with the page's own fonts inside: what a browser draws as a picture has no fonts but the system's. Of a font
 * in several files only those come along that hold letters of the drawing.
 */
export async function withFonts(svg: string): Promise<string> {
  const letters = new Set([...svg].map((letter) => letter.codePointAt(0) ?? 0))
  const rules = [...document.styleSheets].flatMap(fontRules)
  const needed = rules.filter((rule) => svg.includes(familyOf(rule)) && holdsAny(rule, letters))
  const texts = await Promise.all(needed.map(inlined))
  await Promise.all(texts.map(loaded))
  return texts.length === 0 ? svg : svg.replace('</title>', `</title><style>${texts.join('')}</style>`)
}

function fontRules(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
}

function familyOf(rule: CSSFontFaceRule): string {
  return rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '')
}

/** Whether the rule's `unicode-range` (`U+0-FF, U+131`) has one of the letters; without a range it has them all. */
function holdsAny(rule: CSSFontFaceRule, letters: ReadonlySet<number>): boolean {
  const ranges = [...rule.style.getPropertyValue('unicode-range').matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)]
  return (
    ranges.length === 0 ||
    ranges.some(([, first = '', last = first]) => {
      const [low, high] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
      return [...letters].some((letter) => letter >= low && letter <= high)
    })
  )
}

async function inlined(rule: CSSFontFaceRule): Promise<string> {
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  let text = rule.cssText
  for (const [whole, address = ''] of text.matchAll(/url\("?([^")]+)"?\)/g)) {
    const response = await fetch(new URL(address, base))
    text = text.replace(whole, `url(${await dataUrl(await response.blob())})`)
  }
  return text.replaceAll('<', '%3C')
}

/** A browser draws a picture without waiting for the fonts inside it: what the page has loaded is there at once. */
async function loaded(rule: string): Promise<void> {
  const source = /url\(data:[^)]*\)/.exec(rule)
  if (source !== null) await new FontFace('picture', source[0]).load()
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
