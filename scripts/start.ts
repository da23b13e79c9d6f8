import { buildApp, isBuilt } from './app-build.ts'
import { prepareData, requireFree, serve, wantedAddress } from './server.ts'

const address = wantedAddress()
await requireFree(address)
if (!isBuilt()) {
  console.error('Building …')
  const { code, output } = await buildApp()
  if (code !== 0) {
    console.error(output)
    process.exit(code)
  }
}
await prepareData()
process.exitCode = await serve('start', address)
