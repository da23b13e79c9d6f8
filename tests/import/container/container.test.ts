import { expect, test } from 'vitest'
import { recogniseContainer } from '#lib/import/container/container'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

test.each([
  ['text', Buffer.from('date,ad_id\n')],
  ['text', Buffer.from('Дата;Расход\r\n')],
  ['empty', Buffer.from('')],
  ['zip', Buffer.from('PK\x03\x04....[Content_Types].xml', 'latin1')],
  ['zip', Buffer.from('PK\x05\x06', 'latin1')],
  ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['workbookLocked', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), utf16('EncryptedPackage')])],
  ['html', Buffer.from('\ufeff \r\n<!DOCTYPE html><table><tr><td>1')],
  ['html', Buffer.from('<table border="1"><tr><td>Дата</td>')],
  ['html', Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')],
  ['json', Buffer.from('[{"date":"2026-09-07"}]')],
  ['json', Buffer.from('{ "data": [] }')],
  ['text', Buffer.from('[Campaign],[Clicks]\n')],
  ['gzip', Buffer.from([0x1f, 0x8b, 8])],
  ['pdf', Buffer.from('%PDF-1.7')],
  ['image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['image', Buffer.from('GIF89a')],
  ['binary', Buffer.from(Array.from({ length: 64 }, (_, byte) => byte))],
  ['binary', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1')],
])('the bytes announce: %s', (container, bytes) => {
  expect(recogniseContainer(bytes)).toBe(container)
})

test.each([
  ['Cyrillic', 'Расход\tПоказы\n1\t2\n'],
  ['Arabic', 'الإنفاق\tمرات الظهور\n1\t2\n'],
])('%s letters in UTF-16 are text, though half of each looks like a control byte', (_script, text) => {
  expect(recogniseContainer(utf16(`\ufeff${text}`))).toBe('text')
  expect(recogniseContainer(utf16(text))).toBe('text')
})
