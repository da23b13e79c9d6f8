/** Stages, labels and marks compare without case, marks and the difference of ё and е. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u0640\u064b-\u0652]/g, '')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
