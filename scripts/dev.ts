import { prepareData, requireFree, serve, wantedAddress } from './server.ts'

const address = wantedAddress()
await requireFree(address)
await prepareData()
process.exitCode = await serve('dev', address)
