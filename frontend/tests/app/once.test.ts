// @vitest-environment jsdom
/** A form is sent once, however often its button is pressed. */
import { expect, test } from 'vitest'
import { sendFormsOnce } from '@/app/once'

test('a second press right after the first sends nothing; a later one does', () => {
  const { press, times } = formOf(document)
  expect([1000, 1090, 1599, 1700].map(press)).toEqual([true, true, true, true])
  expect(times).toEqual([1000, 1700])
})

test('what was typed in between is sent however soon', () => {
  const { press, times, form } = formOf(document)
  const field = form.appendChild(document.createElement('input'))
  press(1000)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  press(1300)
  press(1310)
  expect(times).toEqual([1000, 1300])
})

function formOf(page: Document) {
  sendFormsOnce(page)
  const form = page.body.appendChild(page.createElement('form'))
  const times: number[] = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    times.push(event.timeStamp)
  })
  const press = (at: number) => {
    const event = new Event('submit', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: at })
    form.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { press, times, form }
}
