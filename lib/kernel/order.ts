/** Order of texts by their code units: the same on every machine and in every locale. */
export function byLetters(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
