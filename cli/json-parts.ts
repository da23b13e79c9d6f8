/** The text that `JSON.stringify` gives, in parts: as one text, a large answer takes as much memory as all it rests on. */
export function* jsonParts(value: unknown, levels = 3): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value) ?? 'null'
    return
  }
  const isList = Array.isArray(value)
  const entries = Object.entries(value).filter(([, entry]) => isList || entry !== undefined)
  yield isList ? '[' : '{'
  for (const [index, [key, entry]] of entries.entries()) {
    yield `${index === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(key)}:`}`
    yield* jsonParts(entry, levels - 1)
  }
  yield isList ? ']' : '}'
}
