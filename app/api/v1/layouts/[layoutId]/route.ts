import { layoutSettled, wholeLayout } from '#app/_server/layout-body.ts'
import { respondToBody, respondToWrite } from '#app/_server/respond.ts'
import { dropLayout, putBackLayout, saveLayout } from '#app/_server/save-layout.ts'
import { refused } from '#lib/kernel/result'

type Context = { params: Promise<{ layoutId: string }> }

export async function PATCH(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = layoutSettled.safeParse(said)
    return parsed.success ? saveLayout(scope, layoutId, parsed.data) : refused('invalid', { fields: 'layout' })
  })
}

/** Puts back what DELETE took away, by what the list of layouts said of it. */
export async function PUT(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = wholeLayout.safeParse({ ...(said as object | null), id: layoutId })
    return parsed.success ? putBackLayout(scope, parsed.data) : refused('invalid', { fields: 'layout' })
  })
}

export async function DELETE(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToWrite(request, (scope) => dropLayout(scope, layoutId), 204)
}
