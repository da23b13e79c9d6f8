import { expect, test } from 'vitest'
import { utmContentIn } from '#lib/import/naming/utm-content'

test.each([
  ['img3', 'img3'],
  ['img3|price', 'img3|price'],
  ['https://example.org/?utm_source=fb&utm_content=img3%7C%D1%86%D0%B5%D0%BD%D0%B0&x=1', 'img3|цена'],
  ['utm_source=vk&utm_content=video+1', 'video 1'],
  ['?UTM_CONTENT=img3#top', 'img3'],
  ['https://example.org/?utm_content={{ad.name}}', null],
  ['https://example.org/?utm_content=__CID_NAME__', null],
  ['https://example.org/?utm_content=__AD_ID_2__', null],
  ['{ad_id}', null],
  ['https://example.org/sale', null],
  ['https://example.org/?utm_source=fb', null],
  ['https://example.org/?utm_content=', null],
  ['100%', '100%'],
])('%s carries %s', (text, content) => expect(utmContentIn(text)).toBe(content))
