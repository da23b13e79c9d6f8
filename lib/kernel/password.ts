/** Letters of a password: long ones beat complicated ones. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/** Characters that have to be left of a password without the names that whoever guesses tries first. */
const FEWEST_OWN = 6

/** Different characters that a password has at least. */
const FEWEST_DIFFERENT = 5

/**
 * Whether a password is among the first that are tried: a common one, a name with something behind it, the same over and
 * over, or keys in their order. Names are those of the person: name and e-mail address.
 */
export function isGuessable(password: string, names: readonly string[]): boolean {
  const plain = plainOf(password)
  if (COMMON.has(plain) || COMMON.has(plain.replace(/^\d+|\d+$/g, ''))) return true
  if (new Set(plain).size < FEWEST_DIFFERENT || /^(.+?)\1+$/.test(plain)) return true
  return isInOrder(plain) || [...withoutNames(plain, names)].length < FEWEST_OWN
}

/** In small letters without what stands between them: `Pass-Word 1` is `password1`. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function withoutNames(plain: string, names: readonly string[]): string {
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).map(plainOf)
  const known = ['touchstone', ...parts].filter((part) => part.length >= 3).toSorted((a, b) => b.length - a.length)
  return known.reduce((rest, part) => rest.replaceAll(part, ''), plain)
}

/** Keys as they lie beside each other, and letters and digits as they are counted, there and back. */
const ORDERS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلاىةوزظ',
].flatMap((order) => [order, [...order].toReversed().join('')])

/** Characters of an order that are known as one. */
const SHORTEST_ORDER = 4

/** Whether hardly anything is left of it once such orders are taken out. */
function isInOrder(plain: string): boolean {
  const letters = [...plain]
  let own = 0
  for (let at = 0; at < letters.length; ) {
    const length = orderAt(letters, at)
    own += length < SHORTEST_ORDER ? 1 : 0
    at += length < SHORTEST_ORDER ? 1 : length
  }
  return own < FEWEST_OWN
}

/** How many characters from a place on stand in one of the orders. */
function orderAt(letters: readonly string[], at: number): number {
  let length = 1
  while (at + length < letters.length && isPartOfOrder(letters.slice(at, at + length + 1).join(''))) length += 1
  return length
}

function isPartOfOrder(part: string): boolean {
  return ORDERS.some((order) => order.includes(part))
}

/** What people choose where a password has to be long, without digits before and behind. */
const COMMON = new Set([
  'admin',
  'administrator',
  'administrador',
  'adminadmin',
  'changeme',
  'changemenow',
  'computer',
  'correcthorsebatterystaple',
  'default',
  'football',
  'iloveyou',
  'iloveyouforever',
  'iloveyousomuch',
  'ilovemyself',
  'iloveyouall',
  'letmein',
  'letmeinplease',
  'letmeinnow',
  'loveyou',
  'manager',
  'marketing',
  'mypassword',
  'newpassword',
  'nopassword',
  'opensesame',
  'passphrase',
  'password',
  'passwordpassword',
  'passw0rd',
  'p4ssword',
  'princess',
  'qwerty',
  'secret',
  'secretpassword',
  'sunshine',
  'superman',
  'supersecret',
  'temporary',
  'temppassword',
  'testpassword',
  'testtest',
  'thisisapassword',
  'thisismypassword',
  'trustnoone',
  'welcome',
  'welcomehome',
  'whatever',
  'yourpassword',
  'любовь',
  'люблютебя',
  'ятебялюблю',
  'мойпароль',
  'новыйпароль',
  'пароль',
  'парольпароль',
  'секрет',
  'админ',
  'администратор',
  'привет',
  'приветпривет',
  'كلمةالسر',
  'كلمةالمرور',
  'كلمةسر',
  'مرحبا',
  'احبك',
  'الحمدلله',
])
