/** Whether the process answers at all; what it stands on is asked at /api/ready. */
export function GET() {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
