import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import * as answers from '#app/api/v1/runs/[runId]/analysis/route.ts'
import * as picture from '#app/api/v1/runs/[runId]/creatives/pictures/[sha256]/route.ts'
import * as pictures from '#app/api/v1/runs/[runId]/creatives/pictures/route.ts'
import * as batch from '#app/api/v1/runs/[runId]/labels/[batch]/route.ts'
import * as dictionary from '#app/api/v1/runs/[runId]/labels/dictionary/route.ts'
import * as labels from '#app/api/v1/runs/[runId]/labels/route.ts'
import * as preview from '#app/api/v1/runs/[runId]/names/preview/route.ts'
import * as run from '#app/api/v1/runs/[runId]/route.ts'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const EXPORT = `date,ad_id,ad_name,adset_name,clicks,spend,leads
2026-09-07,1001,img3|цена,Ж_25-34_фитнес,3,10.25,1
2026-09-07,1002,img4|время,М_25-34_фитнес,4,5,0
2026-09-07,1003,широкая,Ж_35-44_йога,4,5,0
`

beforeAll(async () => {
  const scope = await (await import('#app/_server/require-scope.ts')).requireScope()
  await (await import('#db/runs')).createRun(house.database, scope, NEW_RUN, { id: 'run', now: NOW })
  await importText({ database: house.database, scope }, 'one', EXPORT)
})

const params = Promise.resolve({ runId: 'run' })

function request(body: BodyInit | null, query = '', site = 'same-origin'): Request {
  return new Request(`http://localhost/${query}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': site, host: 'localhost', 'x-file-name': 'file' },
    body,
  })
}

/** What the analysis says of creatives, pain points and the people. */
async function groups(): Promise<string[]> {
  const { GET } = answers
  const response = await GET(new Request('http://localhost/?segmentBy=gender'), { params })
  const { groups: found } = await response.json()
  return ['creative', 'painPoint', 'segment'].map((grouping) =>
    found[grouping]
      .map(({ label }: { label: string }) => label)
      .sort()
      .join(', '),
  )
}

describe('the names of a run', () => {
  test('are previewed by patterns that nobody has saved', async () => {
    const naming = [{ column: 'adName', pattern: '{creative}|{pain}' }]
    const response = await preview.POST(request(JSON.stringify({ naming })), { params })
    expect(await response.json()).toMatchObject({
      columns: [{ column: 'adName', ads: 3, matched: 2, unmatched: [{ text: 'широкая', ads: 1 }] }],
      hits: [2],
    })
  })

  test('count once the patterns are saved; what is no pattern is refused', async () => {
    const naming = [
      { column: 'adName', pattern: '{creative}|{pain}' },
      { column: 'adSetName', pattern: '{gender}_{age}_{interest}' },
    ]
    const wrong = [{ column: 'adName', pattern: '{creative' }]
    expect((await run.PATCH(request(JSON.stringify({ naming: wrong, version: 0 })), { params })).status).toBe(400)
    expect((await run.PATCH(request(JSON.stringify({ naming, version: 0 })), { params })).status).toBe(200)
    const [creatives, pains, people] = await groups()
    expect(creatives).toContain('img3')
    expect(pains).toContain('время')
    expect(people).toContain('female')
  })

  test('give way to what people say, until it is taken back', async () => {
    const before = await groups()
    const ads = ['plain:1001', 'plain:1003']
    const saved = await labels.POST(request(JSON.stringify({ ads, creative: 'Фото' })), { params })
    expect(saved.status).toBe(201)
    expect((await groups())[0]).toBe('img4, Фото')
    const own = { params: Promise.resolve({ runId: 'run', batch: String((await saved.json()).batch) }) }
    expect((await batch.DELETE(request(null), own)).status).toBe(204)
    expect(await groups()).toEqual(before)
    expect((await batch.DELETE(request(null), own)).status).toBe(404)
  })

  test('come from a dictionary, which is read before it is saved', async () => {
    const file = 'ad_id,creative\n1001,Словарь\n9999,Никто\n'
    const read = await dictionary.POST(request(file), { params })
    expect(await read.json()).toMatchObject({ matched: 1, ads: 3, unknownCount: 1, batch: null })
    expect((await groups())[0]).not.toContain('Словарь')
    expect((await dictionary.POST(request(file, '?save=true'), { params })).status).toBe(200)
    expect((await groups())[0]).toContain('Словарь')
  })

  test('can be had as a dictionary, which changes nothing when it comes back as it is', async () => {
    const before = await groups()
    const text = await (await dictionary.GET(new Request('http://localhost/'), { params })).text()
    expect(text).toContain('plain:1001,1001,img3|цена,Ж_25-34_фитнес,,Словарь,цена')
    await dictionary.POST(request(text, '?save=true'), { params })
    expect(await groups()).toEqual(before)
  })

  test('that say nothing of an ad are counted', async () => {
    const { loadUnnamed } = await import('#app/_server/load-names.ts')
    // The names of all ad sets say age and gender, which makes a segment; one ad is called after nothing.
    expect(await loadUnnamed('run')).toEqual({ segment: 0, creative: 1, painPoint: 1 })
  })

  test('in a dictionary that cannot be read are refused in words', async () => {
    const unclosed = await dictionary.POST(request('ad_name,segment\n"abc,def\n'), { params })
    expect([unclosed.status, await unclosed.json()]).toEqual([
      422,
      { error: { key: 'unclosedQuote', params: { line: 2 } } },
    ])
  })

  test('are changed by this site only, and for ads of the run only', async () => {
    const body = JSON.stringify({ ads: ['plain:1001'], creative: 'x' })
    expect((await labels.POST(request(body, '', 'cross-site'), { params })).status).toBe(403)
    expect((await labels.POST(request(JSON.stringify({ ads: ['plain:7'], creative: 'x' })), { params })).status).toBe(
      404,
    )
    const other = { params: Promise.resolve({ runId: 'other' }) }
    expect((await labels.POST(request(body), other)).status).toBe(404)
    expect((await dictionary.GET(new Request('http://localhost/'), other)).status).toBe(404)
  })
})

describe('pictures of creatives', () => {
  const png = new Uint8Array(readFileSync(new URL('../fixtures/exports/picture.png', import.meta.url)))

  test('come back as they went, as nothing but a picture', async () => {
    const saved = await pictures.POST(request(png, '?creative=img3'), { params })
    expect(saved.status).toBe(201)
    const { sha256 } = await saved.json()
    const response = await picture.GET(new Request('http://localhost/'), {
      params: Promise.resolve({ runId: 'run', sha256 }),
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const elsewhere = { params: Promise.resolve({ runId: 'other', sha256 }) }
    expect((await picture.GET(new Request('http://localhost/'), elsewhere)).status).toBe(404)
  })

  test.each([
    ['what is none', '<svg xmlns="http://www.w3.org/2000/svg"/>', 422],
    ['a beginning without a picture', new Uint8Array([...png.subarray(0, 8), ...new Uint8Array(40)]), 422],
    ['one that is too large', new Uint8Array(5_000_001).fill(1), 413],
  ])('refuse %s', async (_, body, status) =>
    expect((await pictures.POST(request(body, '?creative=img3'), { params })).status).toBe(status),
  )

  test('are not kept for a run that is not there', async () => {
    const files = () => readdirSync(house.folder, { recursive: true }).length
    const before = files()
    const nowhere = { params: Promise.resolve({ runId: 'other' }) }
    const other = new Uint8Array([...png, 0])
    expect((await pictures.POST(request(other, '?creative=img3'), nowhere)).status).toBe(404)
    expect(files()).toBe(before)
  })

  test('refuse another site, and a name that is none', async () => {
    expect((await pictures.POST(request(png, '?creative=img3', 'cross-site'), { params })).status).toBe(403)
    expect((await pictures.POST(request(png), { params })).status).toBe(400)
  })

  test('are not to be had by a path', async () => {
    const sha256 = '../touchstone.db'
    const response = await picture.GET(new Request('http://localhost/'), {
      params: Promise.resolve({ runId: 'run', sha256 }),
    })
    expect(response.status).toBe(404)
  })
})
