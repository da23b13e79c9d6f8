/**
 * Holds what people do before the script has come that listens to it, which on a slow line is seconds after the page is
 * there: buttons they press, forms they send, what they type, tick, choose and drop. Each is done again, in the same
 * order, as soon as its part of the page listens. The page carries this function as text: it uses nothing from outside.
 */
export function holdEarly(): void {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  /** Milliseconds between two looks at whether it listens. */
  const TURN = 16
  const held = new Map<Element, () => void>()
  for (const kind of ['click', 'input', 'change', 'submit']) window.addEventListener(kind, hold, true)
  window.addEventListener('beforeinput', keepText, true)

  function hold(event: Event): void {
    const actor = actorOf(event)
    if (actor === null || isKnown(actor)) return
    event.stopPropagation()
    if (!isField(actor)) event.preventDefault()
    if (held.size === 0) setTimeout(release, TURN)
    held.delete(actor)
    held.set(actor, againOf(actor, event))
  }

  /** Parts of a date are text on the page: letters typed between them would stay there. */
  function keepText(event: Event): void {
    const { target } = event
    if (target instanceof HTMLElement && target.isContentEditable && !isKnown(target)) event.preventDefault()
  }

  /** The element that something is to be done to; null where the browser does it by itself. */
  function actorOf({ type, target }: Event): Element | null {
    if (!(target instanceof Element)) return null
    if (type === 'click')
      return target.closest('button[type="button"], [role="tab"], [type="checkbox"], [type="radio"]')
    if (type !== 'submit') return target
    return target instanceof HTMLFormElement && target.method === 'get' ? target : null
  }

  function againOf(actor: Element, event: Event): () => void {
    if (actor instanceof HTMLFormElement) {
      const { submitter } = event as SubmitEvent
      return () => actor.requestSubmit(submitter?.isConnected ? submitter : null)
    }
    if (actor instanceof HTMLInputElement && actor.type === 'file') return () => tell(actor, 'change')
    if (actor instanceof HTMLInputElement && /checkbox|radio/.test(actor.type)) return ticking(actor, actor.checked)
    return isField(actor) ? writing(actor, actor.value) : () => (actor as HTMLElement).click()
  }

  function ticking(box: HTMLInputElement, isOn: boolean): () => void {
    const wasOn = box.defaultChecked
    return () => {
      if (isOn === wasOn) return
      box.checked = wasOn
      box.click()
    }
  }

  /** React takes a value for new only where another one was set by way of the element itself. */
  function writing(field: Field, text: string): () => void {
    return () => {
      field.value = ''
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
      tell(field, field instanceof HTMLSelectElement ? 'change' : 'input')
    }
  }

  /** One at a time and in a turn of its own: what follows may lean on what the one before changed. */
  function release(): void {
    const [first] = held
    if (first === undefined) return
    const [actor, again] = first
    const isGone = !actor.isConnected
    if (isGone || isAwake(actor)) {
      held.delete(actor)
      if (!isGone) setTimeout(again)
    }
    setTimeout(release, TURN)
  }

  /** React marks the elements that it has come to; they need not be awake yet. */
  function isKnown(element: Element): boolean {
    return Object.keys(element).some((key) => key.startsWith('__reactProps$'))
  }

  /** Before an event like this one React wakes the part that it is for, and stops it where that cannot be done yet. */
  function isAwake(element: Element): boolean {
    let hasArrived = false
    const arrive = () => {
      hasArrived = true
    }
    window.addEventListener('dragend', arrive)
    if (isKnown(element)) tell(element, 'dragend')
    window.removeEventListener('dragend', arrive)
    return hasArrived
  }

  function tell(element: Element, kind: string): void {
    element.dispatchEvent(new Event(kind, { bubbles: true }))
  }

  function isField(element: Element): element is Field {
    return element.matches('input, textarea, select')
  }
}
