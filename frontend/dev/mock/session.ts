import type { Session } from '../../src/app/types'
import type { Room } from './types.ts'

const PERMISSIONS = [
  'accounts.self.read',
  'accounts.self.write',
  'shows.shows.read',
  'review.shows.read',
  'metrics.numbers.read',
  'metrics.catalogue.read',
  'accounts.audit.read',
  'accounts.company.write',
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
  'people.phone.read',
  'team.pay.read',
  'live.rooms.read',
  'live.rooms.write',
  'live.comments.write',
  'live.benefits.write',
  'live.screens.write',
  'events.signals.read',
]

const SIGNED_IN: Session = {
  first_run: false,
  person: {
    id: 'p1',
    name: '周敏',
    username: 'zhoumin',
    role: 'owner',
    scope: { all: true, accounts: [], host: null },
    permissions: PERMISSIONS,
  },
  company: { name: '青禾珠宝', zone: 'Asia/Shanghai', day_start: 6, currency: 'CNY' },
  csrf: 'mock',
  version: '0.1.0',
  demo: true,
}

const OUT: Session = { ...SIGNED_IN, person: null }

let current: Session =
  process.env.KAIBO_MOCK === 'first-run'
    ? { ...OUT, first_run: true }
    : process.env.KAIBO_MOCK === 'out'
      ? OUT
      : SIGNED_IN

const WRONG = {
  code: 'accounts.wrong',
  message: '用户名或密码不对',
  message_zh: '用户名或密码不对，再试一次',
  message_en: 'Wrong user name or password: try again',
}

export const session: Room = ({ method, path, body }) => {
  if (path !== '/session' && path !== '/first-run') return null
  if (method === 'POST' && path === '/session' && body.password === 'wrong')
    return { status: 401, body: WRONG }
  if (method === 'POST') current = SIGNED_IN
  if (method === 'DELETE') current = OUT
  return { body: current }
}
