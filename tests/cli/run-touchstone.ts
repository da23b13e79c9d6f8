import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../cli/touchstone.ts', import.meta.url))

type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the command in a folder that holds the files given, as a person would from a shell. */
export async function touchstone(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-'))
  try {
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
    return await outcomeOf([COMMAND, ...args], folder, { ...process.env, ...env })
  } finally {
    await rm(folder, { recursive: true })
  }
}

function outcomeOf(args: string[], cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, env: env as NodeJS.ProcessEnv }, (_fault, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    )
  })
}
