import { describe, expect, it } from 'vitest'
import { ALL, beginning, isSaid, reachOf, scopeOfRole } from '@/rooms/accounts/people/scope'

describe('how far a person sees', () => {
  it('is a host’s own shows, under their name, when a host is added', () => {
    const scope = scopeOfRole('host', ALL, ' 晚柠 ')
    expect(scope).toEqual({ all: false, accounts: [], host: '晚柠' })
    expect([reachOf(scope), isSaid(scope)]).toEqual(['host', true])
  })

  it('keeps what was chosen when the role is', () => {
    const chosen = { all: false, accounts: ['acc_a'], host: null }
    expect(scopeOfRole('host', chosen, '晚柠')).toBe(chosen)
    expect(scopeOfRole('operator', ALL, '晚柠')).toBe(ALL)
  })

  it('is not said while nobody is named', () => {
    expect(isSaid(beginning('host', ' '))).toBe(false)
    expect(isSaid(beginning('all', ''))).toBe(true)
  })
})
