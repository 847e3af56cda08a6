// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import FirstRun from '@/rooms/accounts/FirstRun'
import { tokenIn } from '@/rooms/accounts/token'

const TOKEN = 'aZ_-09'

async function open(address: string): Promise<HTMLDivElement> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  history.replaceState(null, '', address)
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () =>
    createRoot(box).render(
      <QueryClientProvider client={new QueryClient()}>
        <BrowserRouter>
          <FirstRun />
        </BrowserRouter>
      </QueryClientProvider>,
    ),
  )
  return box
}

it('takes the token from the printed address and leaves it in no address', async () => {
  const box = await open(`/first-run#token=${TOKEN}`)
  expect(location.href).not.toContain(TOKEN)
  expect(location.pathname).toBe('/')
  expect(box.querySelectorAll('input')).toHaveLength(4)
})

it('asks for the token where the address has none', async () => {
  expect((await open('/')).querySelectorAll('input')).toHaveLength(5)
})

it('reads the token only after the #', () => {
  expect(tokenIn(`#token=${TOKEN}`)).toBe(TOKEN)
  expect(tokenIn('')).toBe('')
})
