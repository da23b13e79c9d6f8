import { Agent, get } from 'node:http'

/** Milliseconds from each request to the last byte of its answer, so many requests at a time on connections kept open. */
export async function loadPage(address: string, connections: number, requests: number): Promise<Float64Array> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = new Float64Array(requests)
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let own = next++; own < requests; own = next++) times[own] = await timeOf(address, agent)
    }),
  )
  agent.destroy()
  return times
}

function timeOf(address: string, agent: Agent): Promise<number> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en' }
    get(address, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}`))
      response.on('data', () => undefined)
      response.on('end', () => resolve(performance.now() - start))
      response.on('error', reject)
    }).on('error', reject)
  })
}
