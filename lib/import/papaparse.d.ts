/** The part of PapaParse that Touchstone uses: its parser without the streamers, which need a browser or Node. */
declare module 'papaparse' {
  export type ParserResult = { data: string[][]; errors: { code: string }[]; meta: { cursor: number } }
  const Papa: {
    Parser: new (config: {
      delimiter: string
      newline: '\n' | '\r'
    }) => { parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParserResult }
  }
  export default Papa
}
