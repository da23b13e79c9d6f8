import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { headers } from 'next/headers'

/** Whether the browser of the request keeps this value, found in the same time whatever it keeps. */
export async function keepsCookie(name: string, value: string): Promise<boolean> {
  const kept = (await headers()).get('cookie')?.split(/; */) ?? []
  const said = kept.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  const [own, other] = [Buffer.from(value), Buffer.from(said)]
  return own.length === other.length && timingSafeEqual(own, other)
}
