import { openConnection } from '#db/open'
import type { Known } from '../import-client.ts'
import type { LiveServer } from '../live-server.ts'
import { uncleanIn } from './crash-report.ts'

/** What an import was about when the server was killed. */
export type Moment = 'arriving' | 'reading' | 'waiting' | 'saving' | 'saved'

export type Findings = { readonly moments: readonly Moment[]; readonly faults: readonly string[] }

/** Looks at all that is left of imports after the server has started again; `fresh` were under way. */
export async function inspect(
  server: LiveServer,
  known: readonly Known[],
  fresh: readonly Known[],
  rows: number,
): Promise<Findings> {
  const connection = openConnection(server.database)
  try {
    const left = connection.sqlite.prepare(LEFT).all() as Left[]
    const faults = left.flatMap((one) => wrongIn(one, rows))
    for (const one of known) faults.push(...lostOf(one, left))
    faults.push(...uncleanIn(connection))
    return { moments: fresh.map((one) => momentOf(left.find(({ id }) => id === one.id))), faults }
  } finally {
    connection.sqlite.close()
  }
}

type Left = {
  readonly id: string
  readonly state: string
  readonly refusal: string | null
  /** 1 where the file was read whole. */
  readonly surveyed: number
  readonly rows: number
}

const LEFT = `
  SELECT id, state, refusal ->> 'key' AS refusal, survey IS NOT NULL AS surveyed,
         (SELECT count(*) FROM rows WHERE import = imports.number) AS rows
  FROM imports`

/** All of an import or nothing, and nothing that seems to go on. */
function wrongIn({ id, state, refusal, rows: found }: Left, rows: number): string[] {
  const faults: string[] = []
  if (found !== (state === 'saved' ? rows : 0)) faults.push(`import ${id} is ${state} and has ${found} rows`)
  if (state === 'reading' || state === 'saving') faults.push(`import ${id} is shown as ${state}`)
  if (state === 'failed' && refusal !== 'interrupted') faults.push(`import ${id} has failed with ${refusal}`)
  return faults
}

function lostOf({ name, id, isSaved }: Known, left: readonly Left[]): string[] {
  const found = left.find((one) => one.id === id)
  if (id !== null && found === undefined) return [`the upload of ${name} was acknowledged and is lost`]
  return isSaved && found?.state !== 'saved' ? [`${name} was acknowledged as saved and is ${found?.state}`] : []
}

function momentOf(left: Left | undefined): Moment {
  if (left === undefined) return 'arriving'
  if (left.state === 'failed') return left.surveyed === 1 ? 'saving' : 'reading'
  return left.state === 'saved' ? 'saved' : 'waiting'
}
