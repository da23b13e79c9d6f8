import type { Problem } from '#lib/kernel/problem'

export type FileWarning = Pick<Problem, 'code' | 'params'> & { readonly file: string; readonly count: number }

/** Every kind of warning of every file once, by the first of its kind, with how often it was found. */
export function fileWarnings(problems: readonly Problem[]): readonly FileWarning[] {
  const found = new Map<string, FileWarning>()
  for (const { file, code, params, severity } of problems) {
    if (file === null || severity !== 'warning') continue
    const key = JSON.stringify([file, code])
    const known = found.get(key)
    found.set(key, known ? { ...known, count: known.count + 1 } : { file, code, params, count: 1 })
  }
  return [...found.values()]
}
