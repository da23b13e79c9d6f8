import type { ActivityDone } from '../kernel/activity.ts'
import type { Params } from '../kernel/problem.ts'
import { isolateFile, isolateName } from './bidi.ts'

/** What the sentence about an act needs: names safe to stand inside it, and whether there is one. */
export function activityValues({ subject }: ActivityDone): Params {
  const values = Object.entries<string | number>(subject)
  const shown = values.map(([name, value]) => [name, typeof value === 'string' ? textOf(name, value) : value])
  const isNamed = 'name' in subject && subject.name !== '' ? 'yes' : 'no'
  return { ...Object.fromEntries(shown), isNamed }
}

/** A role chooses between words and is shown in none of its own. */
function textOf(name: string, text: string): string {
  if (name === 'role') return text
  return name === 'file' ? isolateFile(text) : isolateName(text)
}
