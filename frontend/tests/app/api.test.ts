import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, ApiError, rememberCsrf, withQuery } from '@/app/api'

const answer = (status: number, body: string) => new Response(status === 204 ? null : body, { status })
const fetched = vi.fn<typeof fetch>()

beforeEach(() => vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
})

describe('the client', () => {
  it('sends the token with changes only', async () => {
    rememberCsrf('secret')
    fetched.mockImplementation(async () => answer(200, '{}'))
    await api.get('/shows')
    await api.post('/session', { username: 'a' })
    const [read, change] = fetched.mock.calls.map(([, init]) => init?.headers as Record<string, string>)
    expect(read).not.toHaveProperty('X-CSRFToken')
    expect(change).toMatchObject({ 'X-CSRFToken': 'secret', 'Content-Type': 'application/json' })
  })

  it('turns a refusal into its sentence in the reader’s language', async () => {
    fetched.mockResolvedValue(answer(409, '{"code":"x.y","message":"甲","message_zh":"甲","message_en":"A"}'))
    const error = await api.get('/shows').catch((each: unknown) => each)
    expect(error).toBeInstanceOf(ApiError)
    expect((error as ApiError).status).toBe(409)
    expect((error as ApiError).sentence('en')).toBe('A')
  })

  it('words a page that is no JSON', async () => {
    fetched.mockResolvedValue(answer(502, '<html>'))
    const error = (await api.get('/shows').catch((each: unknown) => each)) as ApiError
    expect(error.sentence('zh')).toContain('502')
  })

  it('words a line that is down', async () => {
    fetched.mockRejectedValue(new TypeError('failed'))
    const error = (await api.get('/shows').catch((each: unknown) => each)) as ApiError
    expect([error.status, error.sentence('en')]).toEqual([0, expect.stringContaining('kaibo serve')])
  })

  it('gets a file, or the refusal of it', async () => {
    fetched.mockResolvedValueOnce(answer(200, 'PK'))
    expect(await (await api.file('/shows/export')).text()).toBe('PK')
    fetched.mockResolvedValueOnce(answer(422, '{"code":"x.y","message":"太多","message_en":"too many"}'))
    const error = (await api.file('/shows/export').catch((each: unknown) => each)) as ApiError
    expect([error.status, error.sentence('en')]).toEqual([422, 'too many'])
  })

  it('takes an empty answer', async () => {
    fetched.mockResolvedValue(answer(204, ''))
    expect(await api.remove('/connectors/uploads/u')).toBeNull()
  })
})

it('writes only the parameters that are given', () => {
  expect(withQuery('/shows', { q: '', page: 2, host: undefined, account: null, size: 0 })).toBe(
    '/shows?page=2&size=0',
  )
  expect(withQuery('/shows', {})).toBe('/shows')
})
