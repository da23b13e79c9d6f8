/** The part of PapaParse that Touchstone uses: its parser without the streamers, which need a browser or Node. */
declare module 'papaparse' {
  /** `row` is the position in `data` of the row with the quote. */
  export type QuoteError = { code: 'MissingQuotes' | 'InvalidQuotes'; row: number }
  export type ParserResult = { data: string[][]; errors: QuoteError[]; meta: { cursor: number } }
  const Papa: {
    Parser: new (config: {
      delimiter: string
      newline: '\n' | '\r'
    }) => { parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParserResult }
  }
  export default Papa
}
