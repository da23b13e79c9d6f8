import { describe, expect, test, vi } from 'vitest'
import { checkedAddress, isPublicAddress } from '#app/_server/public-address.ts'
import { saveWebhook } from '#app/_server/save-webhook.ts'
import { sendMessage } from '#app/_server/send-message.ts'
import { newWebhookSecret } from '#app/_server/webhook-secret.ts'
import { mintScope } from '#db/scope'
import './test-house.ts'

/** What names answer; `rebinds` answers something public first, and then this machine. */
const names = vi.hoisted(() => new Map<string, string[][]>())
const asked = vi.hoisted(() => [] as string[])
vi.mock('node:dns/promises', () => ({
  lookup: async (host: string) => {
    asked.push(host)
    const answers = names.get(host)
    if (answers === undefined) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
    const addresses = answers.length > 1 ? answers.shift() : answers[0]
    return (addresses ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  },
}))

const scope = mintScope('main', 'admin')
const adding = (url: string) => saveWebhook(scope, { url, events: ['import.saved'] })
const refusalOf = async (url: string) => {
  const added = await adding(url)
  return added.ok ? null : added.reason.key
}

const PRIVATE: [string, string][] = [
  ['this machine', '127.0.0.1'],
  ['this machine by another number', '127.255.255.254'],
  ['this machine, in IPv6', '::1'],
  ['no address', '0.0.0.0'],
  ['no address, in IPv6', '::'],
  ['a network of class A', '10.0.0.1'],
  ['a network of class B', '172.16.0.1'],
  ['the last of class B', '172.31.255.255'],
  ['a network of class C', '192.168.1.1'],
  ['a carrier’s network', '100.64.0.1'],
  ['the last of a carrier’s', '100.127.255.255'],
  ['link-local', '169.254.0.1'],
  ['the metadata of clouds', '169.254.169.254'],
  ['the metadata of clouds, in IPv6', 'fd00:ec2::254'],
  ['a protocol assignment', '192.0.0.192'],
  ['documentation', '203.0.113.5'],
  ['a benchmark', '198.18.0.1'],
  ['many at once', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['everybody', '255.255.255.255'],
  ['a unique local address', 'fc00::1'],
  ['a unique local address by lot', 'fd12:3456:789a::1'],
  ['link-local, in IPv6', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['many at once, in IPv6', 'ff02::1'],
  ['IPv4 in IPv6', '::ffff:10.0.0.1'],
  ['public IPv4 in IPv6', '::ffff:8.8.8.8'],
  ['IPv4 in IPv6, in hexadecimal', '::ffff:7f00:1'],
  ['IPv4 by NAT64', '64:ff9b::7f00:1'],
  ['IPv4 by 6to4', '2002:7f00:1::'],
  ['IPv4 by Teredo', '2001:0:7f00:1::'],
  ['documentation, in IPv6', '2001:db8::1'],
]
const PUBLIC = [
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '172.32.0.1',
  '192.167.255.255',
  '2606:4700:4700::1111',
  '2a00::1',
]

describe('an address', () => {
  test.each(PRIVATE)('that is %s is not public: %s', async (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
    const host = address.includes(':') ? `[${address}]` : address
    expect(await checkedAddress(host, false)).toBe('privateAddress')
    expect(await refusalOf(`https://${host}/hook`)).toBe('webhookPrivate')
    names.set('inside.example', [['8.8.8.8', address]])
    expect(await refusalOf('https://inside.example/hook')).toBe('webhookPrivate')
  })

  test.each(PUBLIC)('is public: %s', async (address) => {
    expect(isPublicAddress(address)).toBe(true)
    names.set('outside.example', [[address]])
    expect(await checkedAddress('outside.example', false)).toMatchObject({ address })
  })

  test.each(['', 'localhost', '10.0.0.1.example', '1.2.3', 'fe80::1%eth0'])('is none: “%s”', (text) => {
    expect(isPublicAddress(text)).toBe(false)
  })
})

describe('a webhook is added', () => {
  test.each([
    'https://127.1/hook',
    'https://2130706433/hook',
    'https://0x7f.0.0.1/hook',
    'https://0177.0.0.1/hook',
    'https://0/hook',
    'https://[::ffff:127.0.0.1]/hook',
    'https://１２７.0.0.1/hook',
  ])('not under another spelling of this machine: %s', async (url) => {
    expect(await refusalOf(url)).toBe('webhookPrivate')
  })

  test.each([
    ['http://outside.example/hook', 'webhookNotHttps'],
    ['ftp://outside.example/hook', 'webhookNotHttps'],
    ['file:///etc/passwd', 'webhookNotHttps'],
    ['javascript:alert(1)', 'webhookNotHttps'],
    ['https://user:password@outside.example/hook', 'invalid'],
    ['outside.example/hook', 'invalid'],
    ['', 'invalid'],
    [`https://outside.example/${'a'.repeat(2000)}`, 'invalid'],
    ['https://nowhere.example/hook', 'webhookUnknownHost'],
  ])('not as %s', async (url, key) => {
    names.set('outside.example', [['8.8.8.8']])
    expect(await refusalOf(url)).toBe(key)
  })

  test('to a public address, once with what its messages are signed with', async () => {
    names.set('outside.example', [['8.8.8.8']])
    const added = await adding('https://outside.example/hook')
    expect(added.ok && Buffer.from(added.value.secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
  })
})

describe('a message', () => {
  const message = { id: 'a', body: '{}', secret: newWebhookSecret() }
  const send = (url: string) =>
    sendMessage({ ...message, url }, { at: '2026-09-20T10:00:00.000Z', mayBePrivate: false })

  test('is not sent where the name has come to mean an inside address', async () => {
    names.set('rebinds.example', [['8.8.8.8'], ['127.0.0.1']])
    expect((await adding('https://rebinds.example/hook')).ok).toBe(true)
    expect(await send('https://rebinds.example/hook')).toEqual({ failure: 'privateAddress' })
  })

  test('is not sent to a name that nobody knows any more', async () => {
    expect(await send('https://gone.example/hook')).toEqual({ failure: 'unknownHost' })
  })
})

test('a name is asked for once a message: the connection goes to the answer that was checked', async () => {
  const { createServer } = await import('node:http')
  const server = createServer((_request, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  names.set('inside.example', [['127.0.0.1'], ['192.0.2.1']])
  asked.length = 0
  const url = `http://inside.example:${port}/hook`
  const message = { id: 'a', body: '{}', secret: newWebhookSecret(), url }
  const answered = await sendMessage(message, { at: '2026-09-20T10:00:00.000Z', mayBePrivate: true })
  server.close()
  expect(answered).toEqual({ status: 200 })
  expect(asked).toEqual(['inside.example'])
})
