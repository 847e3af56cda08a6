import type { AuditEntry, Key, Person, Role } from '../../src/app/types'
import type { Room } from './types.ts'

const READ = ['metrics.catalogue.read', 'metrics.numbers.read', 'review.shows.read', 'shows.shows.read']
const ALL = [
  ...READ,
  'accounts.audit.read',
  'accounts.keys.write',
  'accounts.people.read',
  'accounts.people.write',
  'connectors.imports.read',
  'connectors.imports.write',
  'planning.goals.read',
  'planning.goals.write',
  'review.notes.write',
  'site.status.read',
  'trade.orders.read',
  'money.cost.read',
  'team.pay.read',
  'people.phone.read',
]

const roles: Role[] = [
  { key: 'owner', zh: '负责人', en: 'Owner', permissions: ALL },
  {
    key: 'operator',
    zh: '运营',
    en: 'Operator',
    permissions: [
      ...READ,
      'connectors.imports.read',
      'connectors.imports.write',
      'review.notes.write',
      'trade.orders.read',
      'site.status.read',
    ],
  },
  { key: 'host', zh: '主播', en: 'Host', permissions: [...READ, 'review.notes.write'] },
  {
    key: 'controller',
    zh: '场控',
    en: 'Controller',
    permissions: [...READ, 'connectors.imports.read', 'review.notes.write'],
  },
  {
    key: 'finance',
    zh: '财务',
    en: 'Finance',
    permissions: [
      ...READ,
      'connectors.imports.read',
      'trade.orders.read',
      'money.cost.read',
      'team.pay.read',
    ],
  },
  { key: 'viewer', zh: '只读', en: 'Viewer', permissions: READ },
]

const people: Person[] = [
  {
    id: 'p1',
    name: '周敏',
    username: 'zhoumin',
    role: 'owner',
    active: true,
    scope: { all: true, accounts: [], host: null },
    made_at: '2026-08-01T01:30:00Z',
  },
  {
    id: 'p2',
    name: '阿禾',
    username: 'ahe',
    role: 'operator',
    active: true,
    scope: { all: false, accounts: ['a1', 'a2'], host: null },
    made_at: '2026-08-01T01:30:00Z',
  },
  {
    id: 'p3',
    name: '小满',
    username: 'xiaoman',
    role: 'host',
    active: true,
    scope: { all: false, accounts: [], host: '小满' },
    made_at: '2026-08-01T01:30:00Z',
  },
  {
    id: 'p4',
    name: '老周',
    username: 'laozhou',
    role: 'controller',
    active: false,
    scope: { all: true, accounts: [], host: null },
    made_at: '2026-08-01T01:30:00Z',
  },
]

const keys: Key[] = [
  {
    id: 'k1',
    name: '每日自动上传',
    prefix: 'kb_7f3a91',
    person: { id: 'p2', name: '阿禾' },
    permissions: ['connectors.imports.write'],
    made_at: '2026-08-02T03:00:00Z',
    used_at: '2026-09-29T00:30:00Z',
    expires_at: '2027-08-02T03:00:00Z',
  },
]

const audit: AuditEntry[] = Array.from({ length: 230 }, (_, index) => ({
  seq: 230 - index,
  at: new Date(Date.UTC(2026, 8, 29, 2, 0) - index * 1_300_000).toISOString(),
  who: 'p1',
  name: index % 3 ? '阿禾' : '周敏',
  via: 'session',
  address: '192.0.2.14',
  what:
    [
      'accounts.session.opened',
      'connectors.upload.stored',
      'connectors.batch.undone',
      'accounts.person.changed',
    ][index % 4] ?? '',
  of: index % 4 === 1 ? 'upl_01k3' : '',
  detail: index % 4 === 1 ? { file: '订单列表_20260929.csv', size: 1_204_880 } : {},
}))

export const accounts: Room = ({ method, path, query, body }) => {
  if (path === '/accounts/roles') return { body: roles }
  if (path === '/accounts/people' && method === 'POST')
    return {
      status: 201,
      body: people[people.push({ id: `p${people.length + 1}`, active: true, ...body } as Person) - 1],
    }
  if (path === '/accounts/people') return { body: people }
  if (path.startsWith('/accounts/people/'))
    return { body: Object.assign(people.find((each) => path.endsWith(each.id)) ?? {}, body) }
  if (path === '/accounts/keys' && method === 'POST') {
    const made: Key = {
      id: `k${keys.length + 1}`,
      name: String(body.name),
      prefix: 'kb_0c44d2',
      person: { id: 'p1', name: '周敏' },
      permissions: body.permissions as string[],
      made_at: new Date().toISOString(),
      used_at: null,
      expires_at: '2027-01-01T00:00:00Z',
    }
    keys.push(made)
    return { status: 201, body: { ...made, key: 'kb_0c44d2_mock-only-not-a-real-key' } }
  }
  if (path.startsWith('/accounts/keys/')) keys.splice(0, 1)
  if (path.startsWith('/accounts/keys')) return { body: keys }
  if (path === '/accounts/sessions')
    return {
      body: [
        {
          id: 's1',
          made_at: '2026-09-29T01:00:00Z',
          seen_at: '2026-09-29T02:00:00Z',
          address: '192.0.2.14',
          agent: 'Chrome 140, Windows',
          current: true,
        },
        {
          id: 's2',
          made_at: '2026-09-28T01:00:00Z',
          seen_at: '2026-09-28T09:00:00Z',
          address: '192.0.2.20',
          agent: 'Safari, iPhone',
          current: false,
        },
      ],
    }
  if (path === '/accounts/password') return { status: 204 }
  if (path !== '/accounts/audit') return null
  const [page, size] = [Number(query.get('page') ?? 1), 100]
  return { body: { rows: audit.slice((page - 1) * size, page * size), total: audit.length } }
}
