import { describe, expect, test } from 'vitest'
import { readPicture } from '#lib/import/naming/read-picture'

/** Pictures of 7 by 5 pixels, as ImageMagick writes them. */
const PICTURES: readonly [name: string, type: string, base64: string][] = [
  ['a PNG', 'image/png', 'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFAQMAAACzVGSbAAAA'],
  [
    'a JPEG',
    'image/jpeg',
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAFAAcDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q==',
  ],
  ['a GIF', 'image/gif', 'R0lGODlhBwAFAPAAAP8AAAAAACH5BAAAAAAALAAAAAAHAAUAAAIFhI+puwUAOw=='],
  [
    'a lossy WebP',
    'image/webp',
    'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoHAAUAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA=',
  ],
  ['a lossless WebP', 'image/webp', 'UklGRhwAAABXRUJQVlA4TA8AAAAvBgABAAcQ/Y/+ByKi/wEA'],
  [
    'an extended WebP',
    'image/webp',
    'UklGRmAAAABXRUJQVlA4WAoAAAAQAAAABgAABAAAQUxQSAoAAAABB9C/iAhERP8DVlA4IDAAAADQAQCdASoHAAUAAUAmJaACdLoB+AADsAD+8ut//NgVzXPv9//S4P0uD9Lg/9KQAAA=',
  ],
]

describe('a picture is told by its bytes', () => {
  test.each(PICTURES)('%s of 7 by 5 pixels', (_, type, base64) => {
    expect(readPicture(Buffer.from(base64, 'base64'))).toEqual({ type, width: 7, height: 5 })
  })

  test.each(PICTURES)('%s that ends in its head is none', (_, __, base64) => {
    const whole = Buffer.from(base64, 'base64')
    for (const length of [4, 8, 12]) expect(readPicture(whole.subarray(0, length))).toBeNull()
  })

  test.each([
    ['a text', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a sound', 'RIFF\0\0\0\0WAVEfmt '],
    ['nothing', ''],
    ['a signature with nothing behind it', `GIF89a${'\0'.repeat(40)}`],
  ])('%s is none', (_, text) => expect(readPicture(new TextEncoder().encode(text))).toBeNull())

  test('a PNG of no pixels is none', () => {
    const bytes = Buffer.alloc(40)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(readPicture(bytes)).toBeNull()
    bytes.write('IHDR', 12)
    expect(readPicture(bytes)).toBeNull()
  })
})
