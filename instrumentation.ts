/** Run by Next once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { notePeers } = await import('#app/_server/note-peers.ts')
  const { sendPolicy } = await import('#app/_server/send-policy.ts')
  const { isReachedSafely } = await import('#app/_server/own-address.ts')
  notePeers()
  sendPolicy({ isDevelopment: process.env.NODE_ENV === 'development', isSafe: isReachedSafely() })
}
