import { comparable } from '../kernel/comparable.ts'

/** What people write into utm_source, by the platforms that it speaks for. */
const SOURCES: readonly (readonly [words: readonly string[], platforms: readonly string[]])[] = [
  [
    ['vk', 'vkads', 'vkontakte', 'vk_ads', 'вк', 'вконтакте', 'ok', 'mail', 'mytarget', 'my_target'],
    ['vk_ads', 'vk_old', 'mytarget'],
  ],
  [['facebook', 'fb', 'instagram', 'ig', 'inst', 'insta', 'meta', 'messenger', 'threads', 'an', 'msg'], ['meta']],
  [['google', 'adwords', 'googleads', 'google_ads', 'gads', 'youtube'], ['google_ads']],
  [['yandex', 'yandexdirect', 'yandex_direct', 'direct', 'ya', 'яндекс'], ['yandex_direct']],
  [['tiktok', 'tt', 'tik_tok'], ['tiktok']],
  [['snapchat', 'snap'], ['snapchat']],
  [['linkedin'], ['linkedin']],
  [['telegram', 'tg', 'telegram_ads', 'tgads'], ['telegram_ads']],
  [['twitter', 'x'], ['x_ads']],
]

const BY_WORD: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SOURCES.flatMap(([words, platforms]) => words.map((word) => [word, new Set(platforms)] as const)),
)

/** The platforms that a source may speak for at all. */
export const SOURCE_PLATFORMS: ReadonlySet<string> = new Set(SOURCES.flatMap(([, platforms]) => platforms))

/** The platforms that a source speaks for; null where the word does not tell. */
export function platformsNamed(source: string): ReadonlySet<string> | null {
  return BY_WORD.get(comparable(source).replace(/[\s-]+/g, '_')) ?? null
}
