/** Whether a text holds an e-mail address or a telephone number written as one. */
export function holdsContact(text: string): boolean {
  return (text.includes('@') && EMAIL.test(text)) || PHONE.test(text)
}

const EMAIL = /[^\s@,;<>]+@[^\s@,;<>]+\.\p{L}{2,}/u
/** After a plus sign or around brackets: bare digits may be an id. */
const PHONE = /\+[ (]?\d[\d ()-]{8,17}\d|\(\d{3,5}\)[ -]?\d{2,3}[ -]?\d{2}/
