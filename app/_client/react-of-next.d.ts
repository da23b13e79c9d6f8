/** The renderer that belongs to the React with which Next draws pages: hooks know no other. */
declare module 'next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server' {
  export { renderToReadableStream } from 'react-dom/server'
}
