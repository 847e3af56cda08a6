/** A form is sent once, however often its button is pressed: a second sending right after the first is no wish, unless
 * something was typed in between. */
const APART = 600

export function sendFormsOnce(page: Document): void {
  const sent = new WeakMap<EventTarget, number>()
  page.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!form) return
      if (event.timeStamp - (sent.get(form) ?? -Infinity) < APART) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else sent.set(form, event.timeStamp)
    },
    { capture: true },
  )
  const typed = (event: Event) => {
    const form = (event.target as HTMLInputElement | null)?.form
    if (form) sent.delete(form)
  }
  page.addEventListener('input', typed, { capture: true })
}
