// @vitest-environment jsdom
/** A form is sent once, however often its button is pressed. */
import { expect, test } from 'vitest'
import { sendFormsOnce } from '@/app/once'

test('a second press right after the first sends nothing; a later one does', () => {
  sendFormsOnce(document)
  const form = document.body.appendChild(document.createElement('form'))
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
  expect([1000, 1090, 1599, 1700].map(press)).toEqual([true, true, true, true])
  expect(times).toEqual([1000, 1700])
})
