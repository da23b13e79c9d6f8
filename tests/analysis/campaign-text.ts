import { expect } from 'vitest'
import type { Analysis, Group } from '#lib/analysis/analysis'
import type { Settings } from '#lib/analysis/settings'
import { createRandom } from '#lib/stats/random'
import { analyseTexts } from './analyse-texts.ts'

export const HEADER = 'date,ad_id,segment,creative,pain_point,impressions,clicks,subscribers,leads,sales,spend'

export type Row = {
  day: number
  ad: number
  clicks: number
  subscribers: number
  leads: number
  sales: number
  spend: number
}

/** A campaign of ads that differ a little, drawn with a fixed seed; `change` alters its rows. */
export function campaign(ads: number, days: number, change: (row: Row) => Partial<Row> | null = () => ({})): string {
  const random = createRandom(11)
  const rows: string[] = []
  for (let day = 0; day < days; day++) {
    for (let ad = 0; ad < ads; ad++) {
      const clicks = 20 + Math.floor(10 * random())
      const drawn = {
        day,
        ad,
        clicks,
        subscribers: Math.floor(clicks * 0.2 * random()),
        leads: Math.floor(clicks * 0.1 * random()),
        sales: Math.floor(2 * random() * random()),
        spend: 400 + Math.round(100 * random()),
      }
      const changed = change(drawn)
      if (changed !== null) rows.push(lineOf({ ...drawn, ...changed }))
    }
  }
  return [HEADER, ...rows].join('\n')
}

export function lineOf({ day, ad, clicks, subscribers, leads, sales, spend }: Row): string {
  const date = `2026-09-${String(7 + day).padStart(2, '0')}`
  const parts = [date, ad + 1, `S${ad % 3}`, `C${ad % 4}`, `P${ad % 2}`, 5000, clicks, subscribers, leads, sales, spend]
  return parts.join(',')
}

/** Text without some columns. */
export function without(text: string, ...columns: string[]): string {
  const [header = '', ...lines] = text.split('\n')
  const kept = header.split(',').map((name) => !columns.includes(name))
  return [header, ...lines]
    .map((line) =>
      line
        .split(',')
        .filter((_, index) => kept[index])
        .join(','),
    )
    .join('\n')
}

/** Every number of the answer is one that JSON can hold. */
export function expectFinite(answer: unknown, path = ''): void {
  if (typeof answer === 'number') expect(Number.isFinite(answer), path).toBe(true)
  else if (Array.isArray(answer))
    for (const [index, value] of answer.entries()) expectFinite(value, `${path}[${index}]`)
  else if (typeof answer === 'object' && answer !== null) {
    for (const [key, value] of Object.entries(answer)) expectFinite(value, `${path}.${key}`)
  }
}

export async function answerTo(text: string, settings: Settings = {}): Promise<Analysis> {
  const answer = await analyseTexts([text], settings)
  expectFinite(answer)
  return answer
}

export const codes = (answer: Analysis) => answer.about.problems.map(({ code }) => code)
export const outcomes = (groups: readonly Group[]) => groups.map(({ verdict }) => verdict?.outcome ?? null)
