import { expect, it } from 'vitest'
import type { AuditEntry } from '@/app/types'
import { detailText, subjectText, type Words } from '@/rooms/accounts/audit/detail'

const WORDS: Words = {
  name: (key) => ({ size: '大小', role: '角色', changed: '改了', permissions: '权限' })[key] ?? null,
  permission: (key) => `权·${key}`,
  role: (key) => ({ host: '主播' })[key] ?? key,
  field: (key) => ({ password: '密码' })[key] ?? null,
  person: (id) => (id === 'per_1' ? '阿栀' : null),
  batch: (id) => `批次 ${id}`,
}

function entry(what: string, of: string, detail: AuditEntry['detail'] = {}): AuditEntry {
  return { seq: 1, at: '2026-11-22T02:00:00Z', what, of, who: '', name: '', via: '', address: '', detail }
}

it('says the detail of an entry in words, without what is empty or said already', () => {
  const told = { file: 'a.csv', size: 2048, note: '', by: null, permissions: ['x', 'y'], rest: false }
  expect(detailText(entry('connectors.upload.received', 'upl_1', told), WORDS)).toBe(
    '大小: 2.0 KB · 权限: 权·x, 权·y · rest: false',
  )
  expect(detailText(entry('accounts.person.changed', 'per_1', { changed: ['password'], role: 'host' }), WORDS)).toBe(
    '改了: 密码 · 角色: 主播',
  )
})

it('names what was done to rather than showing its id', () => {
  expect([
    subjectText(entry('accounts.person.added', 'per_1'), WORDS),
    subjectText(entry('connectors.upload.stored', 'upl_1', { file: 'a.csv' }), WORDS),
    subjectText(entry('connectors.batch.undone', '7'), WORDS),
    subjectText(entry('accounts.access.refused', 'site.status.read'), WORDS),
    subjectText(entry('accounts.session.opened', 'ses_1'), WORDS),
  ]).toEqual(['阿栀', 'a.csv', '批次 7', '权·site.status.read', ''])
})
